import * as tf from '@tensorflow/tfjs-core';
import { PRODUCTS } from '../environment.ts';
import {
  type Attribute,
  attributeValue,
  boolAttribute,
  DATA_TYPES,
  type GraphNode,
  type GraphType,
  shapeAttribute,
  stringAttribute,
  tensorAttribute,
  typeAttribute,
} from './graph-def.ts';
import type { NativeAttribute, NativeBackend } from './native-backend.ts';
import type { Message } from './protobuf.ts';

/** What a function did, as a graph. */
export interface Recording {
  readonly nodes: readonly GraphNode[];
  /** Placeholder names of the function's own inputs, in order. */
  readonly inputs: readonly string[];
  /**
   * Tensors the function used but was not given (weights, tables it made): fed at every run, so that graphs share them.
   * Held by a reference of their own, which the owner of the recording disposes.
   */
  readonly captured: readonly { readonly name: string; readonly tensor: tf.Tensor }[];
  /** `name:output` of each result. */
  readonly outputs: readonly string[];
  /** Type and shape of every place, by `name:output`. */
  readonly places: ReadonlyMap<string, Place>;
  /** How many nodes there were when `run` called `mark`; 0 when it did not. */
  readonly marked: number;
}

/** What is known of the tensor at a place of the graph. */
export interface Place {
  readonly type: GraphType;
  readonly shape: readonly number[];
}

/** Constants up to this many bytes are written into the graph: shapes, axes, scalars. TensorFlow must know shapes to compile. */
const LARGEST_CONSTANT = 1024;

/** Operations whose kernels leave `T`, the type of the first input, for eager execution to infer. A graph has to say it. */
const INFERRED_T: ReadonlySet<string> = new Set(['ExpandDims']);

/** Nodes with these go to XLA, neighbours together. */
const COMPILED = [
  ['_XlaCompile', boolAttribute(true)],
  ['_XlaScope', stringAttribute('mantissa')],
] as const;

/** XLA's own products know float32 only. */
const isLeftToOneDnn = (op: string): boolean =>
  PRODUCTS === 'bfloat16' && (op === 'MatMul' || op.startsWith('BatchMatMul'));

type Run = (inputs: readonly tf.Tensor[], mark: () => void) => tf.Tensor[];

/**
 * Runs `run` once, eagerly, and writes down every TensorFlow operation with its attributes: the graph of this function for inputs
 * of these shapes. Anything it computes outside TensorFlow (numbers from JavaScript) becomes a constant of the graph.
 *
 * @throws Error when an operation has no graph form; the caller then stays with eager execution.
 */
export function record(
  backend: NativeBackend,
  run: Run,
  inputs: readonly tf.Tensor[],
): { recording: Recording; results: tf.Tensor[] } {
  const nodes: GraphNode[] = [];
  const places = new Map<object, string>();
  const known = new Map<string, Place>();
  const captured: { name: string; tensor: tf.Tensor }[] = [];
  let marked = 0;

  function name(tensor: tf.TensorInfo, at: string): string {
    places.set(tensor.dataId, at);
    known.set(at, { type: graphType(tensor.dtype), shape: tensor.shape });
    return at;
  }

  function add(op: string, nodeInputs: readonly string[], attributes: Iterable<readonly [string, Message]>): string {
    const node = `${op}_${nodes.length}`;
    nodes.push({ name: node, op, inputs: nodeInputs, attributes: new Map(attributes) });
    return node;
  }

  function placeholder(tensor: tf.TensorInfo): string {
    const attributes = [
      ['dtype', typeAttribute(DATA_TYPES[graphType(tensor.dtype)])],
      ['shape', shapeAttribute(tensor.shape)],
    ] as const;
    return name(tensor, add('Placeholder', [], attributes));
  }

  /** Where a tensor comes from; one not seen before is a constant if small, otherwise captured. */
  function place(tensor: tf.TensorInfo): string {
    const seen = places.get(tensor.dataId);
    if (seen !== undefined) return seen;
    const type = graphType(tensor.dtype);
    if (tensor.shape.reduce((size, n) => size * n, 4) > LARGEST_CONSTANT) {
      if (!(tensor instanceof tf.Tensor)) throw new Error('a tensor cannot be held');
      const at = placeholder(tensor);
      captured.push({ name: at, tensor: tf.keep(tf.clone(tensor)) });
      return at;
    }
    const content = backend.readSync(tensor.dataId);
    const raw = new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
    const value = tensorAttribute(type, tensor.shape, raw);
    const attributes = [
      ['dtype', typeAttribute(DATA_TYPES[type])],
      ['value', value],
    ] as const;
    return name(tensor, add('Const', [], attributes));
  }

  function note(
    op: string,
    attributes: readonly NativeAttribute[],
    from: readonly tf.TensorInfo[],
    to: readonly tf.TensorInfo[],
  ): void {
    const written = attributes.map(
      (attribute) => [attribute.name, attributeValue(resolve(backend, attribute))] as const,
    );
    if (INFERRED_T.has(op)) written.push(['T', typeAttribute(DATA_TYPES[graphType(from[0]!.dtype)])]);
    const node = add(op, from.map(place), [...written, ...(isLeftToOneDnn(op) ? [] : COMPILED)]);
    for (const [index, tensor] of to.entries()) name(tensor, index === 0 ? node : `${node}:${index}`);
  }

  const inputNames = inputs.map(placeholder);
  const { executeSingleOutput, executeMultipleOutputs } = backend;
  backend.executeSingleOutput = (op, attributes, from) => {
    const result = executeSingleOutput.call(backend, op, attributes, from);
    note(op, attributes, from, [result]);
    return result;
  };
  backend.executeMultipleOutputs = (op, attributes, from, count) => {
    const results = executeMultipleOutputs.call(backend, op, attributes, from, count);
    note(op, attributes, from, results);
    return results;
  };
  try {
    const results = run(inputs, () => {
      marked = nodes.length;
    });
    const outputs = results.map(place);
    return { recording: { nodes, inputs: inputNames, captured, outputs, places: known, marked }, results };
  } catch (error) {
    tf.dispose(captured.map(({ tensor }) => tensor));
    throw error;
  } finally {
    backend.executeSingleOutput = executeSingleOutput;
    backend.executeMultipleOutputs = executeMultipleOutputs;
  }
}

function graphType(dtype: tf.DataType): GraphType {
  if (dtype === 'float32' || dtype === 'int32' || dtype === 'bool') return dtype;
  throw new Error(`a graph cannot hold tensors of type ${dtype}`);
}

function resolve({ binding }: NativeBackend, { name, type, value }: NativeAttribute): Attribute {
  switch (type) {
    case binding.TF_ATTR_TYPE:
      return { kind: 'type', value: value as number };
    case binding.TF_ATTR_INT:
      return { kind: 'int', value: value as number | number[] };
    case binding.TF_ATTR_FLOAT:
      return { kind: 'float', value: value as number | number[] };
    case binding.TF_ATTR_BOOL:
      return { kind: 'bool', value: value as boolean | boolean[] };
    case binding.TF_ATTR_STRING:
      return { kind: 'string', value: value as string };
    case binding.TF_ATTR_SHAPE:
      return { kind: 'shape', value: value as number[] };
    default:
      throw new Error(`a graph cannot hold attribute ${name}`);
  }
}
