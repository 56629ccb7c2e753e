import { benchEncoder } from './bench-encoder.ts';
import { benchEngine } from './bench-engine.ts';
import { convertModel } from './convert-model.ts';
import { embed } from './embed.ts';
import { evaluate } from './evaluate.ts';
import { fill } from './fill.ts';
import { info } from './info.ts';
import { predictHead } from './predict-head.ts';
import { probe } from './probe.ts';
import { surprise } from './surprise.ts';
import type { Task, TaskNeed } from './task.ts';
import { trainEncoder } from './train-encoder.ts';
import { trainHead } from './train-head.ts';

/**
 * Everything the engine process can do. To add a task: one file here exporting `const name: Task<Input, Output>`, one line in
 * `tasks`, one line in `taskNeeds`. Clients then call `engine.run('name', input, { signal, onProgress })`.
 */
export const tasks = {
  info,
  probe,
  benchEncoder,
  benchEngine,
  convertModel,
  embed,
  fill,
  evaluate,
  surprise,
  trainEncoder,
  trainHead,
  predictHead,
} satisfies Record<string, Task<never, unknown>>;

export type Tasks = typeof tasks;

/** The engine process refuses a `training` task on a backend that cannot train, so that no task has to ask. */
export const taskNeeds = {
  info: 'backend',
  probe: 'backend',
  benchEncoder: 'training',
  benchEngine: 'backend',
  convertModel: 'backend',
  embed: 'backend',
  fill: 'backend',
  evaluate: 'backend',
  surprise: 'backend',
  trainEncoder: 'training',
  trainHead: 'training',
  predictHead: 'backend',
} as const satisfies Record<keyof Tasks, TaskNeed>;
