/** All character data that facts may stand for, in one record: a fact is a range of it. */

/** Chunks are joined when there are this many, so that they do not keep the pieces of the document that they were cut from. */
const CHUNKS = 2000;

export class RunningText {
  /** Characters so far. */
  length = 0;
  private joined: string[] = [];
  private chunks: string[] = [];

  add(chunk: string): void {
    if (this.chunks.push(chunk) >= CHUNKS) this.join();
    this.length += chunk.length;
  }

  private join(): void {
    this.joined.push(this.chunks.join(''));
    this.chunks = [];
  }

  /** The whole record, which is empty afterwards. */
  take(): string {
    this.join();
    const all = this.joined.join('');
    this.joined = [];
    return all;
  }
}
