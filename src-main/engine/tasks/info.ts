import * as tf from '@tensorflow/tfjs-core';
import type { BackendChoice } from '../protocol.ts';
import type { Task } from './task.ts';

export interface EngineInfo {
  readonly backend: BackendChoice;
  readonly pid: number;
  readonly node: string;
  /** Tensors alive in the process, and their bytes: models that are loaded, or a leak. */
  readonly tensors: number;
  readonly bytes: number;
  /** Resident memory of the process, bytes. */
  readonly memory: number;
  /** The most it ever was, bytes. */
  readonly peakMemory: number;
  /** Processor time that the process has used, of all threads. */
  readonly processorSeconds: number;
}

/** What the engine process is and holds. */
export const info: Task<Record<string, never>, EngineInfo> = async (_input, { backend }) => {
  const { numTensors, numBytes } = tf.memory();
  const { pid, versions } = process;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    backend,
    pid,
    node: versions.node,
    tensors: numTensors,
    bytes: numBytes,
    memory: process.memoryUsage.rss(),
    peakMemory: maxRSS * 1024,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
  };
};
