/** One question to an OpenAI-compatible endpoint with a vision model, asked until it is answered or plainly will not be. */
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../api/errors.ts';
import type { OcrSettings, PageContext } from './types.ts';

export interface Answer {
  text: string;
  /** The answer was cut at the longest that is allowed. */
  cut: boolean;
  /** Mean probability of its tokens where the endpoint says it, else null. */
  probability: number | null;
}

export interface VisionClient {
  /** Rejects with `network` or `unauthorized` for what no page would pass, `file_too_slow` for no answer in time, `internal` for a refusal of this one. */
  ask(png: Uint8Array, prompt: string, context: PageContext): Promise<Answer>;
}

const ATTEMPTS = 4;
const MAX_TOKENS = 8192;
/** Longest that a server's Retry-After is heeded, and the first of our own pauses. */
const MAX_PAUSE_MS = 30_000;
const PAUSE_MS = 1000;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

export interface ClientOptions extends Pick<OcrSettings, 'url' | 'model' | 'timeoutSeconds'> {
  key: string | undefined;
  /** First pause between attempts; tests shorten it. */
  pauseMs?: number;
}

/** Only the host of the address is ever contacted; it may not send us on to another. */
export function createVisionClient(options: ClientOptions): VisionClient {
  const address = endpoint(options.url);
  let wantsLogprobs = true;

  async function attempt(body: string, signal: AbortSignal): Promise<Response> {
    return fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(options.key ? { authorization: `Bearer ${options.key}` } : {}),
      },
      body,
      redirect: 'manual',
      signal,
    });
  }

  return {
    async ask(png, prompt, context) {
      const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
      let pause = options.pauseMs ?? PAUSE_MS;
      for (let tries = 1; ; tries++) {
        context.beat(options.timeoutSeconds * 1000 + MAX_PAUSE_MS + 10_000);
        const timeout = AbortSignal.timeout(options.timeoutSeconds * 1000);
        const signal = context.signal ? AbortSignal.any([context.signal, timeout]) : timeout;
        const last = tries >= ATTEMPTS;
        let after: number | null = null;
        try {
          const response = await attempt(requestBody(options.model, image, prompt, wantsLogprobs), signal);
          if (response.ok) return readAnswer(await readJson(response));
          const said = (await response.text().catch(() => '')).slice(0, 2000);
          if (response.status === 400 && wantsLogprobs) {
            // Some servers know no such field.
            wantsLogprobs = false;
            continue;
          }
          if (last || !isPassing(response.status)) throw refusal(response.status, said, options);
          after = retryAfter(response);
        } catch (error) {
          if (error instanceof AppError) throw error;
          if (context.signal?.aborted) throw new AppError('cancelled', 'Reading the page was cancelled.');
          if (last || isRefused(error)) throw unreached(error, timeout.aborted, options);
        }
        await wait(Math.min(MAX_PAUSE_MS, after ?? pause), undefined, {
          ...(context.signal ? { signal: context.signal } : {}),
        }).catch(() => {
          throw new AppError('cancelled', 'Reading the page was cancelled.');
        });
        pause *= 2;
      }
    },
  };
}

/** ".../v1/chat/completions" of a base address, however much of it was given. Throws `bad_request`. */
export function endpoint(url: string): URL {
  let address: URL;
  try {
    address = new URL(url.trim());
  } catch (cause) {
    throw new AppError('bad_request', `"${url}" is no web address; give the OCR endpoint as http://host:port.`, {
      cause,
    });
  }
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    throw new AppError('bad_request', `The OCR endpoint must begin with http:// or https://, not ${address.protocol}`);
  const path = address.pathname.replace(/\/+$/, '');
  if (path.endsWith('/chat/completions')) address.pathname = path;
  else address.pathname = `${/\/v\d+$/.test(path) ? path : `${path}/v1`}/chat/completions`;
  return address;
}

/** Names of the models that the endpoint says it has. Rejects with `network`, `unauthorized` or `bad_request`. */
export async function listModels({ url, model, timeoutSeconds, key }: ClientOptions): Promise<string[]> {
  const address = endpoint(url);
  address.pathname = address.pathname.replace(/chat\/completions$/, 'models');
  const options = { url, model, timeoutSeconds, key };
  const timeout = AbortSignal.timeout(Math.min(timeoutSeconds, 15) * 1000);
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  let response: Response;
  try {
    response = await fetch(address, { headers, redirect: 'manual', signal: timeout });
  } catch (error) {
    throw unreached(error, timeout.aborted, options);
  }
  if (!response.ok) throw refusal(response.status, await response.text().catch(() => ''), options);
  const { data } = (await readJson(response)) as { data?: unknown };
  const models = Array.isArray(data) ? data.map((one: { id?: unknown } | null) => one?.id) : [];
  return models.filter((id): id is string => typeof id === 'string');
}

function requestBody(model: string, image: string, prompt: string, logprobs: boolean): string {
  const content = [
    { type: 'image_url', image_url: { url: image } },
    { type: 'text', text: prompt },
  ];
  return JSON.stringify({
    model,
    messages: [{ role: 'user', content }],
    temperature: 0,
    max_tokens: MAX_TOKENS,
    stream: false,
    ...(logprobs ? { logprobs: true } : {}),
  });
}

async function readJson(response: Response): Promise<unknown> {
  const declared = Number(response.headers.get('content-length'));
  if (declared > MAX_ANSWER_BYTES)
    throw new AppError('internal', 'The OCR endpoint answered with too much to be a page.');
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError(
      'network',
      'The OCR endpoint answered, but not as an OpenAI-compatible server does. Check its address in the settings.',
      { cause },
    );
  }
}

interface Choice {
  message?: { content?: unknown };
  finish_reason?: unknown;
  logprobs?: { content?: unknown } | null;
}

function readAnswer(body: unknown): Answer {
  const choice = (body as { choices?: Choice[] } | null)?.choices?.[0];
  const content = choice?.message?.content;
  const parts = Array.isArray(content) ? content : [content];
  const text = parts
    .map((part) => (typeof part === 'string' ? part : String((part as { text?: unknown } | null)?.text ?? '')))
    .join('');
  if (choice === undefined)
    throw new AppError(
      'network',
      'The OCR endpoint answered, but not as an OpenAI-compatible server does. Check its address in the settings.',
    );
  return { text, cut: choice.finish_reason === 'length', probability: meanProbability(choice.logprobs?.content) };
}

function meanProbability(tokens: unknown): number | null {
  if (!Array.isArray(tokens)) return null;
  const logs = tokens
    .map((token: { logprob?: unknown } | null) => token?.logprob)
    .filter((log): log is number => typeof log === 'number' && log <= 0);
  if (logs.length === 0) return null;
  return logs.reduce((sum, log) => sum + Math.exp(log), 0) / logs.length;
}

/** Statuses that may pass by themselves. */
function isPassing(status: number): boolean {
  return status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}

function refusal(status: number, said: string, { url, model }: ClientOptions): AppError {
  const cause = `${status}: ${said}`;
  if (status === 401 || status === 403)
    return new AppError('unauthorized', `The OCR endpoint ${url} refused the key; check the key in the settings.`, {
      cause,
    });
  if (status === 404)
    return new AppError(
      'network',
      /model/i.test(said)
        ? `The OCR endpoint ${url} has no model "${model}"; check the model's name in the settings, or load it there.`
        : `There is no OpenAI-compatible server at ${url} (it answered 404); check the address in the settings.`,
      { cause },
    );
  if (status >= 300 && status < 400)
    return new AppError('network', `The OCR endpoint ${url} sends requests on to another address; give that one.`, {
      cause,
    });
  if (status === 429 || status >= 500)
    return new AppError('network', `The OCR endpoint ${url} is overloaded or failing (${status}); try again later.`, {
      cause,
    });
  return new AppError('internal', `The OCR endpoint would not read this picture (${status}).`, { cause });
}

/** Nobody listens, or there is no such host: waiting will not help. */
function isRefused(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ERR_INVALID_URL'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

function unreached(cause: unknown, timedOut: boolean, { url, timeoutSeconds }: ClientOptions): AppError {
  if (timedOut)
    return new AppError('file_too_slow', `The OCR endpoint gave no answer within ${timeoutSeconds} seconds.`, {
      cause,
    });
  if (isRefused(cause))
    return new AppError(
      'network',
      `Nothing answers at ${url}. Start the server (vLLM, Ollama), or choose the built-in recogniser in the settings.`,
      { cause },
    );
  return new AppError('network', `The connection to the OCR endpoint ${url} broke off again and again.`, { cause });
}
