import { DATA_TYPES, type GraphNode, shapeAttribute, typeAttribute } from './graph-def.ts';
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

/** Operations that cost nothing to do again, so that their input is handed over and not a second copy of it. */
const FREE: ReadonlySet<string> = new Set(['Reshape', 'ExpandDims', 'Squeeze']);

/**
 * Splits a recording at its mark: everything that `late` needs and that comes after the mark goes into the second half, everything
 * that `early` and the second half need from before it into the first.
 */
export function splitAtMark(recording: Recording, early: readonly string[], late: readonly string[]): Halves {
  const { nodes, marked } = recording;
  const index = new Map(nodes.map((node, at) => [node.name, at]));
  const second = new Set<number>();
  const residuals = new Set<string>();

  function needLate(place: string): void {
    const at = index.get(nameOf(place))!;
    const node = nodes[at]!;
    const isShared = node.op === 'Placeholder' || node.op === 'Const' || FREE.has(node.op);
    if (at < marked && !isShared) residuals.add(place);
    else addWithInputs(second, at, needLate);
  }
  late.forEach(needLate);

  const first = new Set<number>();
  const needEarly = (place: string): void => addWithInputs(first, index.get(nameOf(place))!, needEarly);
  [...early, ...residuals].forEach(needEarly);

  function addWithInputs(half: Set<number>, at: number, need: (place: string) => void): void {
    if (half.has(at)) return;
    half.add(at);
    nodes[at]!.inputs.forEach(need);
  }

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
