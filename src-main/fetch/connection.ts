/** One HTTP exchange: through the system's proxy, with the system's certificates, without following anything. */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { getCACertificates } from 'node:tls';
import { AppError, throwIfCancelled } from '../api/errors.ts';
import { Transient } from './retry.ts';

/** A server that says nothing for so long is taken for gone. */
const SILENCE_MS = 30_000;

type Agents = { http: HttpAgent; https: HttpsAgent };
let direct: Agents | undefined;
let proxied: Agents | undefined;

/** Node's own authorities, those of NODE_EXTRA_CA_CERTS, and the operating system's: a company's proxy has its certificate there. */
function authorities(): string[] {
  const all = [...getCACertificates('default')];
  try {
    all.push(...getCACertificates('system'));
  } catch {
    // A system without a store that Node can read.
  }
  return [...new Set(all)];
}

function agents(loopback: boolean): Agents {
  const options = { keepAlive: true, maxSockets: 8, maxFreeSockets: 4 };
  if (loopback) {
    direct ??= { http: new HttpAgent(options), https: new HttpsAgent(options) };
    return direct;
  }
  const proxyEnv = process.env;
  proxied ??= {
    http: new HttpAgent({ ...options, proxyEnv }),
    https: new HttpsAgent({ ...options, proxyEnv, ca: authorities() }),
  };
  return proxied;
}

const isLoopback = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** Sends a GET and answers when the headers are there. The body must be read or destroyed. */
export function send(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<IncomingMessage> {
  throwIfCancelled(signal);
  const { http, https } = agents(isLoopback(url.hostname));
  return new Promise((resolve, reject) => {
    const options = { headers, signal, timeout: SILENCE_MS };
    const request =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, agent: https }, resolve)
        : httpRequest(url, { ...options, agent: http }, resolve);
    request.on('timeout', () => request.destroy(Object.assign(new Error('silence'), { code: 'ETIMEDOUT' })));
    request.on('error', (error) => reject(connectionError(error, url.hostname, signal)));
    request.end();
  });
}

const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/;

/** What went wrong with a connection, with the name of the host: most of it may pass, an untrusted certificate does not. */
export function connectionError(error: unknown, host: string, signal: AbortSignal): Error {
  if (signal.aborted) return new AppError('cancelled', 'The work was cancelled.');
  if (error instanceof AppError || error instanceof Transient) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (UNTRUSTED.test(code)) {
    return new AppError(
      'network',
      `The certificate of ${host} is not trusted (${code}). Where a proxy looks into connections, name its certificate in NODE_EXTRA_CA_CERTS.`,
      { cause: error },
    );
  }
  return new Transient('connection', `${host} ${connectionReason(code)}.`, { cause: error });
}

function connectionReason(code: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'was not found; this machine may be offline';
  if (code === 'ECONNREFUSED') return 'refused the connection';
  if (code === 'ETIMEDOUT') return `said nothing for ${SILENCE_MS / 1000} seconds`;
  return `cut the connection${code === '' ? '' : ` (${code})`}`;
}
