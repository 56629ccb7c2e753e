import { bytes, float, int, type Message, map } from './protobuf.ts';

/** TensorFlow's DataType, the few that tfjs has. */
export const DATA_TYPES = { float32: 1, int32: 3, bool: 10 } as const;
export type GraphType = keyof typeof DATA_TYPES;

/** An attribute as tfjs-node's kernels give it to TensorFlow, its `type` resolved to a word. */
export type Attribute =
  | { readonly kind: 'type'; readonly value: number }
  | { readonly kind: 'int' | 'float'; readonly value: number | readonly number[] }
  | { readonly kind: 'bool'; readonly value: boolean | readonly boolean[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'shape'; readonly value: readonly number[] };

/** A node of the graph. Inputs are written `name` or `name:output`. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly inputs: readonly string[];
  readonly attributes: ReadonlyMap<string, Message>;
}

// AttrValue, TensorShapeProto and TensorProto of tensorflow/core/framework/*.proto; the numbers are their field numbers.
export const typeAttribute = (type: number): Message => int(6, type);
export const boolAttribute = (value: boolean): Message => int(5, value);
export const stringAttribute = (value: string): Message => bytes(2, value);
export const shapeAttribute = (shape: readonly number[]): Message => bytes(7, shapeProto(shape));

function shapeProto(shape: readonly number[]): Message {
  return Buffer.concat(shape.map((size) => bytes(2, int(1, size))));
}

export function tensorAttribute(type: GraphType, shape: readonly number[], content: Uint8Array): Message {
  return bytes(8, Buffer.concat([int(1, DATA_TYPES[type]), bytes(2, shapeProto(shape)), bytes(4, content)]));
}

export function attributeValue({ kind, value }: Attribute): Message {
  if (kind === 'type') return typeAttribute(value);
  if (kind === 'string') return stringAttribute(value);
  if (kind === 'shape') return shapeAttribute(value);
  if (typeof value === 'object') return bytes(1, Buffer.concat(value.map((item) => scalar(kind, item, LIST_FIELDS))));
  return scalar(kind, value, SCALAR_FIELDS);
}

const SCALAR_FIELDS = { int: 3, float: 4, bool: 5 } as const;
const LIST_FIELDS = SCALAR_FIELDS; // AttrValue.ListValue happens to number them alike.

function scalar(kind: 'int' | 'float' | 'bool', value: number | boolean, fields: typeof SCALAR_FIELDS): Message {
  return kind === 'float' ? float(fields.float, Number(value)) : int(fields[kind], value);
}

function nodeDef({ name, op, inputs, attributes }: GraphNode): Message {
  return Buffer.concat([bytes(1, name), bytes(2, op), ...inputs.map((input) => bytes(3, input)), map(5, attributes)]);
}

/** GraphDef version that TensorFlow 2.x of the last years produces; newer readers accept it. */
const PRODUCER = 1882;

/**
 * A SavedModel (`saved_model.pb`): one meta graph with the tag `serve` and no variables. Inputs and outputs are named when it runs,
 * so it needs no signature.
 */
export function savedModel(nodes: readonly GraphNode[]): Message {
  const graph = Buffer.concat([...nodes.map((node) => bytes(1, nodeDef(node))), bytes(4, int(1, PRODUCER))]);
  const info = Buffer.concat([bytes(4, 'serve'), bytes(5, '2.21.0')]);
  return Buffer.concat([int(1, 1), bytes(2, Buffer.concat([bytes(1, info), bytes(2, graph)]))]);
}
