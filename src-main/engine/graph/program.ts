import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { type GraphNode, savedModel } from './graph-def.ts';
import type { NativeBackend } from './native-backend.ts';

/** A graph in a session of its own, compiled by XLA at its first run. */
export interface Program {
  readonly session: number;
  /** Places that are fed, `name:0` each. */
  readonly feeds: readonly { readonly name: string }[];
  readonly fetches: readonly string[];
}

/**
 * Hands a graph to TensorFlow. `feeds` and `fetches` are places of it.
 *
 * @throws Error when TensorFlow does not take it.
 */
export function load(
  backend: NativeBackend,
  nodes: readonly GraphNode[],
  feeds: readonly string[],
  fetches: readonly string[],
): Program {
  // TensorFlow loads a graph from a folder only; it is read at once and not needed again.
  const folder = mkdtempSync(join(tmpdir(), 'mantissa-graph-'));
  try {
    writeFileSync(join(folder, 'saved_model.pb'), savedModel(nodes));
    const session = backend.binding.loadSavedModel(folder, 'serve');
    return { session, feeds: feeds.map((name) => ({ name: withIndex(name) })), fetches: fetches.map(withIndex) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs it on the tensors to feed, in order. The caller owns the results. */
export function runProgram(backend: NativeBackend, program: Program, tensors: readonly tf.TensorInfo[]): tf.Tensor[] {
  return backend.runSavedModel(program.session, tensors, program.feeds, program.fetches);
}

export function unload(backend: NativeBackend | null, { session }: Program): void {
  backend?.binding.deleteSavedModel(session);
}

/** How far `a` lies from `b`, relative to the largest value of `b`. NaN where either is not finite. */
export function relativeDifference(a: tf.Tensor, b: tf.Tensor): number {
  return tf.tidy(() => {
    const largest = tf.maximum(tf.max(tf.abs(b)), 1e-12);
    return tf.div(tf.max(tf.abs(tf.sub(a, b))), largest).dataSync()[0] ?? Number.NaN;
  });
}

/** The binding wants `name:0` in full. */
function withIndex(place: string): string {
  return place.includes(':') ? place : `${place}:0`;
}
