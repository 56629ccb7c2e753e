/** A client link over a transport that may break: calls go to the transport of the moment, and the link opens a new one when it is gone. */
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { AppError, isCancelled } from '../../src-main/api/errors.ts';
import type { LinkState } from './host.ts';

export interface Transport {
  readonly link: ClientLink<ClientContext>;
  close(): void;
}

/** Opens a transport; reports `open` and `closed` once each, in this order (or `closed` alone). */
export type OpenTransport = (report: (event: 'open' | 'closed') => void) => Transport;

/** Milliseconds before each further attempt; the last is repeated. */
const DELAYS = [250, 500, 1000, 2000, 4000];

export class SwitchingLink implements ClientLink<ClientContext> {
  #open: OpenTransport;
  #transport: Transport;
  #state: LinkState = 'connecting';
  #listeners = new Set<(state: LinkState) => void>();
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenTransport) {
    this.#open = open;
    this.#transport = this.#connect();
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    if (this.#state === 'lost') throw lost();
    const transport = this.#transport;
    try {
      return await transport.link.call(path, input, options);
    } catch (error) {
      // A transport that closes aborts what was pending: the caller did not cancel, the link was lost.
      if (transport !== this.#transport && isCancelled(error) && !options.signal?.aborted) throw lost();
      if (this.#isLost() && !options.signal?.aborted) throw lost();
      throw error;
    }
  }

  watch(listener: (state: LinkState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  retry(): void {
    if (this.#state !== 'lost') return;
    clearTimeout(this.#timer);
    this.#transport = this.#connect();
  }

  #isLost(): boolean {
    return this.#state === 'lost';
  }

  #connect(): Transport {
    let closed = false;
    return this.#open((event) => {
      if (closed) return;
      if (event === 'open') {
        this.#attempts = 0;
        this.#set('open');
        return;
      }
      closed = true;
      this.#set('lost');
      const delay = DELAYS[Math.min(this.#attempts, DELAYS.length - 1)] ?? 4000;
      this.#attempts += 1;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#transport = this.#connect();
      }, delay);
    });
  }

  #set(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

function lost(): AppError {
  return new AppError('network', 'The connection to Mantissa was lost. It is being opened again; try once more then.');
}
