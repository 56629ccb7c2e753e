import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../src-main/engine/graph/graph-def.ts';
import type { Recording } from '../../src-main/engine/graph/record.ts';
import { splitAtMark } from '../../src-main/engine/graph/split.ts';

/** Nodes as "name op shape inputs...", the shape as "4x8". */
function recorded(lines: readonly string[], marked: number): Recording {
  const nodes: GraphNode[] = [];
  const places: [string, { type: 'float32'; shape: number[] }][] = [];
  for (const line of lines) {
    const [name, op, shape, ...inputs] = line.split(' ') as [string, string, string, ...string[]];
    nodes.push({ name, op, inputs, attributes: new Map() });
    places.push([name, { type: 'float32', shape: shape.split('x').map(Number) }]);
  }
  return { nodes, inputs: ['x', 'w', 'dy'], captured: [], outputs: [], places: new Map(places), marked };
}

const names = (nodes: readonly GraphNode[]) => nodes.map(({ name }) => name).sort();

describe('a recording split at its mark', () => {
  const forward = [
    'x Placeholder 8x4',
    'w Placeholder 4x16',
    'dy Placeholder 8x16',
    'product MatMul 8x16 x w',
    'erf Erf 8x16 product',
    'square Square 8x16 product',
    'value Mul 8x16 erf square',
  ];

  it('hands over one product and does again what is cheap, instead of handing over all that was made of it', () => {
    const late = ['a Mul 8x16 dy erf', 'b Mul 8x16 a square', 'c Mul 8x16 b product', 'd MatMul 8x4 c w'];
    const { first, second, residuals } = splitAtMark(recorded([...forward, ...late], forward.length), ['value'], ['d']);
    expect(residuals).toEqual(['product']);
    expect(names(first.nodes)).toEqual(['erf', 'product', 'square', 'value', 'w', 'x']);
    expect(names(second.nodes)).toEqual(['a', 'b', 'c', 'd', 'dy', 'erf', 'residual_0', 'square', 'w']);
    expect(second.feeds.toSorted()).toEqual(['dy', 'residual_0', 'w']);
    const again = second.nodes.find(({ name }) => name === 'erf');
    expect(again?.inputs).toEqual(['residual_0']);
  });

  it('hands over the result of cheap operations where that is smaller, and never does a sum again', () => {
    const summed = [...forward, 'sum Sum 8x1 value', 'root Sqrt 8x1 sum'];
    const late = ['a Mul 8x16 dy root', 'b Mul 8x16 a sum'];
    const { second, residuals } = splitAtMark(recorded([...summed, ...late], summed.length), ['value'], ['b']);
    expect(residuals).toEqual(['sum']);
    expect(names(second.nodes)).toEqual(['a', 'b', 'dy', 'residual_0', 'root']);
  });

  it('hands over nothing where the inputs are enough', () => {
    const early = ['x Placeholder 8x4', 'w Placeholder 4x16', 'dy Placeholder 8x4', 'value Square 8x4 x'];
    const late = ['a Mul 8x4 dy value'];
    const { second, residuals } = splitAtMark(recorded([...early, ...late], early.length), ['value'], ['a']);
    expect(residuals).toEqual([]);
    expect(names(second.nodes)).toEqual(['a', 'dy', 'value', 'x']);
  });
});
