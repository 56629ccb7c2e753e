import { DATA_TYPES, type GraphNode, shapeAttribute, typeAttribute } from './graph-def.ts';
import { minimumCut } from './min-cut.ts';
import type { Recording } from './record.ts';

/** Nodes that make a graph of their own, and what it is fed. */
export interface Part {
  readonly nodes: readonly GraphNode[];
  readonly feeds: readonly string[];
}

/** A recording in two graphs: the second goes on where the first ends, with the tensors that both need handed over. */
export interface Halves {
  readonly first: Part;
  readonly second: Part;
  /** Places of the first half that the second is fed, under their own names as placeholders. */
  readonly residuals: readonly string[];
}

/** Operations on each entry by itself, or that move entries: XLA does them within what uses them. Products and sums are done once. */
const CHEAP: ReadonlySet<string> = new Set([
  ...['Reshape', 'ExpandDims', 'Squeeze', 'Transpose', 'Slice', 'Split', 'SplitV', 'Cast'],
  ...['Add', 'AddV2', 'Sub', 'Mul', 'RealDiv', 'Maximum', 'Minimum', 'Neg', 'Square', 'Sqrt', 'Rsqrt', 'Erf', 'Exp'],
  ...['Equal', 'NotEqual', 'Less', 'LessEqual', 'Greater', 'GreaterEqual', 'LogicalAnd', 'LogicalOr', 'LogicalNot'],
  ...['Select', 'SelectV2'],
]);

/** In both halves for the asking. */
const isShared = ({ op }: GraphNode): boolean => op === 'Placeholder' || op === 'Const';

/**
 * Splits a recording at its mark: everything that `late` needs and that comes after the mark goes into the second half, everything that `early` and
 * the second half need from before it into the first. What is handed over is the cheapest cut, in bytes, through what the second half is computed
 * from: where that is less, it does cheap operations again.
 */
export function splitAtMark(recording: Recording, early: readonly string[], late: readonly string[]): Halves {
  const { nodes } = recording;
  const index = new Map(nodes.map((node, at) => [node.name, at]));
  const indexOf = (place: string): number => index.get(nameOf(place))!;
  const residuals = new Set(fewestBytes(recording, neededAcross(recording, late, indexOf), indexOf));
  const second = reached(nodes, late, indexOf, (place) => residuals.has(place));
  const first = reached(nodes, [...early, ...residuals], indexOf, () => false);
  const handedOver = new Map([...residuals].map((place, n) => [place, `residual_${n}`]));
  const placeholders = [...handedOver].map(([place, name]) => placeholder(recording, place, name));
  const rewired = (node: GraphNode): GraphNode => ({
    ...node,
    inputs: node.inputs.map((input) => handedOver.get(input) ?? input),
  });
  return {
    first: part(nodes, first, []),
    second: part(nodes.map(rewired), second, placeholders),
    residuals: [...residuals],
  };
}

type IndexOf = (place: string) => number;

/** The nodes from which some places are computed, back to places where it `ends`. */
function reached(
  nodes: readonly GraphNode[],
  places: readonly string[],
  indexOf: IndexOf,
  ends: (place: string) => boolean,
): Set<number> {
  const found = new Set<number>();
  const waiting = [...places];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const at = indexOf(place);
    if (ends(place) || found.has(at)) continue;
    found.add(at);
    waiting.push(...nodes[at]!.inputs);
  }
  return found;
}

/** Places from before the mark that what comes after it takes, or that are asked for themselves. */
function neededAcross({ nodes, marked }: Recording, late: readonly string[], indexOf: IndexOf): Set<string> {
  const isBefore = (place: string) => indexOf(place) < marked;
  const after = reached(nodes, late, indexOf, isBefore);
  const taken = [...late, ...[...after].flatMap((at) => nodes[at]!.inputs)];
  return new Set(taken.filter((place) => isBefore(place) && !isShared(nodes[indexOf(place)]!)));
}

/** The places of fewest bytes from which the needed ones can be computed by cheap operations alone. */
function fewestBytes({ nodes, places }: Recording, needed: ReadonlySet<string>, indexOf: IndexOf): string[] {
  const numbers = new Map([...needed].map((place, n) => [place, n]));
  const costs: number[] = [];
  const edges: [number, number][] = [];
  const sources: number[] = [];
  // Grows while it is gone through.
  for (const [place, number] of numbers) {
    const { type, shape } = places.get(place)!;
    costs.push(shape.reduce((size, n) => size * n, type === 'bool' ? 1 : 4));
    const node = nodes[indexOf(place)]!;
    if (!CHEAP.has(node.op)) sources.push(number);
    else
      for (const input of node.inputs.filter((input) => !isShared(nodes[indexOf(input)]!))) {
        const from = numbers.get(input) ?? numbers.size;
        numbers.set(input, from);
        edges.push([from, number]);
      }
  }
  const sinks = [...needed].map((place) => numbers.get(place)!);
  const all = [...numbers.keys()];
  return minimumCut({ costs, edges, sources, sinks }).map((number) => all[number]!);
}

/** The nodes of a half in their old order; it is fed its own placeholders, then those added. */
function part(nodes: readonly GraphNode[], half: ReadonlySet<number>, added: readonly GraphNode[]): Part {
  const own = [...half].sort((a, b) => a - b).map((at) => nodes[at]!);
  const feeds = own.filter(({ op }) => op === 'Placeholder').map(({ name }) => name);
  return { nodes: [...added, ...own], feeds: [...feeds, ...added.map(({ name }) => name)] };
}

function placeholder({ places }: Recording, place: string, name: string): GraphNode {
  const { type, shape } = places.get(place)!;
  const attributes = new Map([
    ['dtype', typeAttribute(DATA_TYPES[type])],
    ['shape', shapeAttribute(shape)],
  ]);
  return { name, op: 'Placeholder', inputs: [], attributes };
}

function nameOf(place: string): string {
  return place.split(':')[0]!;
}
