import { loadTensorflow } from '../../src-main/engine/native.ts';

/** Whether native TensorFlow is set up, which is then loaded. Says aloud what is not tested where it is not. */
export function hasNative(what: string): boolean {
  try {
    loadTensorflow();
    return true;
  } catch {
    process.stderr.write(`SKIPPED: ${what}: native TensorFlow is not set up ("npm run setup" does it)\n`);
    return false;
  }
}
