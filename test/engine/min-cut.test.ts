import { describe, expect, it } from 'vitest';
import { type CutProblem, minimumCut } from '../../src-main/engine/graph/min-cut.ts';
import { random } from '../../src-main/text/random.ts';

/** Whether a path leads from a source to a sink without a kept place. */
function leaks({ costs, edges, sources, sinks }: CutProblem, kept: ReadonlySet<number>): boolean {
  const reached = new Set(sources.filter((place) => !kept.has(place)));
  for (let round = 0; round < costs.length; round++) {
    for (const [a, b] of edges) if (reached.has(a) && !kept.has(b)) reached.add(b);
  }
  return sinks.some((place) => reached.has(place));
}

/** The least cost of any set that leaves no such path, by trying all. */
function leastCost(problem: CutProblem): number {
  const { costs } = problem;
  let least = Number.POSITIVE_INFINITY;
  for (let subset = 0; subset < 2 ** costs.length; subset++) {
    const kept = new Set([...costs.keys()].filter((place) => (subset >> place) & 1));
    const cost = [...kept].reduce((sum, place) => sum + costs[place]!, 0);
    if (cost < least && !leaks(problem, kept)) least = cost;
  }
  return least;
}

function randomProblem(seed: number): CutProblem {
  const rng = random(seed, 'cut');
  const count = 4 + Math.floor(rng.next() * 6);
  const edges = Array.from({ length: count * 2 }, () => [
    Math.floor(rng.next() * count),
    Math.floor(rng.next() * count),
  ])
    .filter(([a, b]) => a! < b!)
    .map(([a, b]) => [a!, b!] as const);
  const costs = Array.from({ length: count }, () => Math.floor(rng.next() * 5));
  return { costs, edges, sources: [0, 1], sinks: [count - 1, count - 2] };
}

describe('the cheapest cut', () => {
  it('separates sources from sinks at the least cost there is, in random graphs', () => {
    for (let seed = 0; seed < 60; seed++) {
      const problem = randomProblem(seed);
      const kept = new Set(minimumCut(problem));
      expect(leaks(problem, kept), `seed ${seed}`).toBe(false);
      const cost = [...kept].reduce((sum, place) => sum + problem.costs[place]!, 0);
      expect(cost, `seed ${seed}`).toBe(leastCost(problem));
    }
  });

  it('lies nearest the sinks of equally cheap ones, and keeps a place that is both', () => {
    const edges = [[0, 1] as const, [1, 2] as const];
    expect(minimumCut({ costs: [3, 3, 3], edges, sources: [0], sinks: [2] })).toEqual([2]);
    expect(minimumCut({ costs: [2, 3, 3], edges, sources: [0], sinks: [2] })).toEqual([0]);
    expect(minimumCut({ costs: [5], edges: [], sources: [0], sinks: [0] })).toEqual([0]);
  });
});
