// The engine process: TensorFlow and everything that computes with it. Started by client.ts, never imported.
import { serveEngine } from './serve.ts';
import { taskNeeds, tasks } from './tasks/index.ts';

serveEngine(tasks, taskNeeds);
