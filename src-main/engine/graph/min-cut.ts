/**
 * A graph of places whose costs are to be kept low: which places to keep so that every path from a source to a sink goes through one that is kept.
 */
export interface CutProblem {
  /** What it costs to keep each place; zero or more. */
  readonly costs: readonly number[];
  /** From, to: what the second place is computed from. */
  readonly edges: readonly (readonly [number, number])[];
  readonly sources: readonly number[];
  readonly sinks: readonly number[];
}

/**
 * The cheapest such set of places, of several equally cheap ones that nearest the sinks. By the theorem of Ford and Fulkerson: each place is two
 * nodes, in and out, with its cost as the capacity between; flow is pushed along shortest paths until none is left.
 */
export function minimumCut({ costs, edges, sources, sinks }: CutProblem): number[] {
  const network = createNetwork(2 * costs.length + 2);
  const [from, to] = [2 * costs.length, 2 * costs.length + 1];
  const [entry, exit] = [(place: number) => 2 * place, (place: number) => 2 * place + 1];
  costs.forEach((cost, place) => {
    network.connect(entry(place), exit(place), cost);
  });
  for (const [a, b] of edges) network.connect(exit(a), entry(b), Number.POSITIVE_INFINITY);
  for (const place of sources) network.connect(from, entry(place), Number.POSITIVE_INFINITY);
  for (const place of sinks) network.connect(exit(place), to, Number.POSITIVE_INFINITY);
  while (network.push(from, to)) {} // Each push saturates an edge.
  const reaches = network.reaching(to);
  return costs.flatMap((_, place) => (!reaches.has(entry(place)) && reaches.has(exit(place)) ? [place] : []));
}

interface Edge {
  readonly to: number;
  /** What still fits. */
  left: number;
  readonly back: Edge;
}

function createNetwork(size: number) {
  const edges: Edge[][] = Array.from({ length: size }, () => []);

  function connect(a: number, b: number, capacity: number): void {
    const there: { to: number; left: number; back?: Edge } = { to: b, left: capacity };
    const back: Edge = { to: a, left: 0, back: there as Edge };
    there.back = back;
    edges[a]!.push(there as Edge);
    edges[b]!.push(back);
  }

  /** Pushes flow along one shortest path with room; false when there is none. */
  function push(from: number, to: number): boolean {
    const by = new Map<number, Edge>();
    const queue = [from];
    for (let at = 0; at < queue.length && !by.has(to); at++) {
      for (const edge of edges[queue[at]!]!) {
        if (edge.left <= 0 || edge.to === from || by.has(edge.to)) continue;
        by.set(edge.to, edge);
        queue.push(edge.to);
      }
    }
    if (!by.has(to)) return false;
    const path: Edge[] = [];
    for (let node = to; node !== from; node = path.at(-1)!.back.to) path.push(by.get(node)!);
    const room = Math.min(...path.map(({ left }) => left));
    if (room === Number.POSITIVE_INFINITY) throw new Error('a path from source to sink cannot be cut');
    for (const edge of path) {
      edge.left -= room;
      edge.back.left += room;
    }
    return true;
  }

  /** Nodes from which flow could still go to `to`. */
  function reaching(to: number): Set<number> {
    const found = new Set([to]);
    for (const node of found) {
      for (const edge of edges[node]!) if (edge.back.left > 0) found.add(edge.to);
    }
    return found;
  }

  return { connect, push, reaching };
}
