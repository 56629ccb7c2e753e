/** How scans are read unless the analyst says otherwise, and what the environment says. */

import { AppError } from '../../api/errors.ts';
import { OCR_ENGINES, type OcrEngineName, type OcrSettings } from '../../api/types.ts';
import { endpoint } from './vision-client.ts';

export const DEFAULT_OCR: OcrSettings = {
  engine: 'tesseract',
  url: '',
  model: '',
  concurrency: 2,
  timeoutSeconds: 120,
};

type Environment = Readonly<Record<string, string | undefined>>;

/** What MANTISSA_OCR_ENGINE, _URL, _MODEL, _CONCURRENCY and _TIMEOUT set. An address alone means its endpoint. Throws `bad_request`. */
export function ocrFromEnvironment(env: Environment): { settings: Partial<OcrSettings>; key: string | undefined } {
  const settings: Partial<OcrSettings> = {};
  const text = (name: string) => env[`MANTISSA_OCR_${name}`]?.trim() || undefined;
  const url = text('URL');
  const model = text('MODEL');
  const engine = text('ENGINE');
  if (engine !== undefined) settings.engine = engineOf(engine);
  else if (url !== undefined) settings.engine = 'vision';
  if (url !== undefined) settings.url = url;
  if (model !== undefined) settings.model = model;
  const concurrency = count(text('CONCURRENCY'), 'MANTISSA_OCR_CONCURRENCY', 32);
  const timeout = count(text('TIMEOUT'), 'MANTISSA_OCR_TIMEOUT', 1800);
  if (concurrency !== undefined) settings.concurrency = concurrency;
  if (timeout !== undefined) settings.timeoutSeconds = timeout;
  return { settings, key: text('KEY') };
}

function engineOf(name: string): OcrEngineName {
  const found = OCR_ENGINES.find((one) => one === name.toLowerCase());
  if (found === undefined)
    throw new AppError('bad_request', `MANTISSA_OCR_ENGINE is ${OCR_ENGINES.join(', ')}, not "${name}".`);
  return found;
}

function count(value: string | undefined, name: string, most: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new AppError('bad_request', `${name} is a whole number from 1 to ${most}, not "${value}".`);
  return number;
}

/** Throws `bad_request` for settings that name no endpoint, or no model on it, where one is wanted. */
export function checkOcr(settings: OcrSettings): void {
  if (settings.engine !== 'vision') return;
  if (settings.url === '')
    throw new AppError(
      'bad_request',
      'Give the address of the OCR endpoint, such as http://127.0.0.1:8000, or choose the built-in recogniser.',
    );
  endpoint(settings.url);
  if (settings.model === '')
    throw new AppError('bad_request', 'Give the name of the model at the OCR endpoint, such as glm-ocr.');
}
