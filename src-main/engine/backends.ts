import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { AppError } from '../api/errors.ts';
import type { BackendName } from '../api/types.ts';
import { PRODUCTS } from './environment.ts';
import { loadTensorflow, logsOnStderr } from './native.ts';
import type { BackendChoice } from './protocol.ts';
import { useFastWasmMatmul } from './wasm-matmul.ts';

const requirePackage = createRequire(import.meta.url);

/** Runs in the engine process. Makes one backend current, or throws an Error whose message says why it cannot be. */
type Activate = () => Promise<BackendChoice>;

const ACTIVATE = {
  'tensorflow-gpu': tensorflowGpu,
  webgpu,
  tensorflow,
  wasm,
} satisfies Record<BackendName, Activate>;

/**
 * Tries the backends of a ladder in turn and makes the first that works current. A software adapter is passed over unless
 * `software` names its backend.
 *
 * @throws AppError `no_engine` with the reason of each.
 */
export async function chooseBackend(
  ladder: readonly BackendName[],
  software: BackendName | null = null,
  onTry: (name: BackendName) => void = () => {},
): Promise<BackendChoice> {
  const passed: string[] = [];
  for (const name of ladder) {
    onTry(name);
    try {
      const choice = await ACTIVATE[name]();
      if (!choice.software || software === name) return withPassed(choice, passed);
      passed.push(`${name}: ${choice.reason}`);
    } catch (error) {
      passed.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new AppError('no_engine', passed.join(' '));
}

function withPassed(choice: BackendChoice, passed: readonly string[]): BackendChoice {
  return passed.length === 0 ? choice : { ...choice, reason: `${choice.reason} Passed over: ${passed.join(' ')}` };
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}

async function tensorflowGpu(): Promise<BackendChoice> {
  const { version, gpu } = await nativeTensorflow();
  if (!gpu) throw new Error('no CUDA card is in use (the CPU library is installed, or there is no NVIDIA driver).');
  return { name: 'tensorflow-gpu', reason: 'TensorFlow runs on the NVIDIA card.', version, software: false };
}

async function tensorflow(): Promise<BackendChoice> {
  // Asked for by itself this is the processor, also where a card could be used; once loaded, the library keeps its devices.
  process.env.CUDA_VISIBLE_DEVICES ??= '-1';
  const { version } = await nativeTensorflow();
  const products = PRODUCTS === 'bfloat16' ? ', matrix products in bfloat16' : '';
  return { name: 'tensorflow', reason: `TensorFlow runs on the processor${products}.`, version, software: false };
}

async function nativeTensorflow(): Promise<{ version: string; gpu: boolean }> {
  let native: ReturnType<typeof loadTensorflow>;
  try {
    native = loadTensorflow();
  } catch (error) {
    throw new Error("native TensorFlow is not installed ('npm run setup' installs it).", { cause: error });
  }
  await native.setBackend('tensorflow');
  const backend: unknown = native.backend();
  return { version: nativeVersion(backend), gpu: isTrue(backend, 'isUsingGpuDevice') };
}

function nativeVersion(backend: unknown): string {
  if (typeof backend !== 'object' || backend === null || !('binding' in backend)) return 'unknown';
  const { binding } = backend;
  if (typeof binding !== 'object' || binding === null || !('TF_Version' in binding)) return 'unknown';
  return String(binding.TF_Version);
}

function isTrue(object: unknown, key: string): boolean {
  return typeof object === 'object' && object !== null && Reflect.get(object, key) === true;
}

/** WebGPU by Dawn, without a browser. tfjs asks for adapters the way browsers of 2022 answered, so each is given that method. */
async function webgpu(): Promise<BackendChoice> {
  const { create, globals } = await import('webgpu');
  Object.assign(globalThis, globals);
  const gpu = create([]);
  const adapter = await gpu.requestAdapter();
  if (adapter === null) throw new Error('no graphics adapter was found (on Linux this needs a Vulkan driver).');
  Object.defineProperty(globalThis.navigator, 'gpu', { value: withOldAdapters(gpu), configurable: true });
  const { vendor, architecture, description } = adapter.info;
  const software =
    adapter.info.isFallbackAdapter || /swiftshader|llvmpipe|lavapipe|warp/i.test(`${architecture} ${description}`);

  await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await logsOnStderrAsync(() => tf.setBackend('webgpu')))) throw new Error('the adapter gave no device.');
  const card = description || `${vendor} ${architecture}`;
  return {
    name: 'webgpu',
    reason: software
      ? `the only adapter (${card}) is software, slower than TensorFlow: used only when asked for.`
      : `WebGPU runs on ${card}.`,
    version: `webgpu ${packageVersion('webgpu')}, ${card}`,
    software,
  };
}

function withOldAdapters(gpu: GPU): object {
  return {
    wgslLanguageFeatures: gpu.wgslLanguageFeatures,
    getPreferredCanvasFormat: () => gpu.getPreferredCanvasFormat(),
    requestAdapter: async (options?: GPURequestAdapterOptions) => {
      const adapter = await gpu.requestAdapter(options);
      return adapter === null ? null : Object.assign(adapter, { requestAdapterInfo: async () => adapter.info });
    },
  };
}

async function wasm(): Promise<BackendChoice> {
  const { setWasmPaths, version_wasm } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(requirePackage.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
  if (!(await logsOnStderrAsync(() => tf.setBackend('wasm')))) throw new Error('WebAssembly did not start.');
  useFastWasmMatmul();
  const reason = 'WebAssembly runs on the processor: slow, and for embedding only.';
  return { name: 'wasm', reason, version: version_wasm, software: false };
}

function packageVersion(name: string): string {
  const { version }: { version: string } = requirePackage(`${name}/package.json`);
  return version;
}

/** For work that logs after its first await. Nothing else runs in the engine process while it starts. */
async function logsOnStderrAsync<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = console.error;
  try {
    return await logsOnStderr(work);
  } finally {
    console.log = log;
  }
}
