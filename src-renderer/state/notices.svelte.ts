/** Short messages that rise at the corner of the window: what a command did, or why it could not. */
import { isCancelled } from '../../src-main/api/errors.ts';
import { fromWireError } from '../../src-main/api/transport.ts';

export interface Notice {
  id: number;
  tone: 'info' | 'error';
  text: string;
  /** Error code, shown small for the log and for support. */
  code: string | null;
}

const SHOWN_FOR = 6000;

export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #next = 1;

  info(text: string): void {
    const id = this.#add({ tone: 'info', text, code: null });
    setTimeout(() => this.dismiss(id), SHOWN_FOR);
  }

  /** Errors stay until dismissed; a cancelled call is no news. */
  error(error: unknown): void {
    const told = fromWireError(error);
    if (isCancelled(told)) return;
    const code = told.id === undefined ? told.code : `${told.code} ${told.id}`;
    if (this.list.some((one) => one.text === told.message && one.code === code)) return;
    this.#add({ tone: 'error', text: told.message, code });
  }

  dismiss(id: number): void {
    this.list = this.list.filter((one) => one.id !== id);
  }

  /** Runs a command of the user's; a failure becomes a notice and undefined. */
  async attempt<T>(call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await call();
    } catch (error) {
      this.error(error);
      return undefined;
    }
  }

  #add(notice: Omit<Notice, 'id'>): number {
    const id = this.#next++;
    this.list = [...this.list, { id, ...notice }];
    return id;
  }
}
