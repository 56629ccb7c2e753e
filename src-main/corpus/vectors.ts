import { startThread, type Thread } from './thread.ts';
import type { MeanVectors, VectorHit, VectorQuery, VectorScan } from './vector-scan.ts';

export interface Vectors {
  /** The k nearest chunks, best first, exactly. */
  search(query: VectorQuery): Promise<VectorHit[]>;
  /** Mean of each filing's chunk vectors, L2-normalised; filings without vectors are left out. All filings when no ids are given. */
  filings(modelHash: string, filingIds?: readonly number[]): Promise<MeanVectors>;
  /** The same over all filings of a company. */
  companies(modelHash: string): Promise<MeanVectors>;
  close(): Promise<void>;
}

/** Scans run on a thread of their own, started by the first of them, so that none holds up the main loop. */
export function createVectors(database: string): Vectors {
  let thread: Thread<{ vectors: VectorScan }> | null = null;
  const calls = () => {
    thread ??= startThread('vector-worker', { database });
    return thread.calls.vectors;
  };
  return {
    search: (query) => calls().search(query),
    filings: (modelHash, filingIds) => calls().filings(modelHash, filingIds),
    companies: (modelHash) => calls().companies(modelHash),
    close: async () => thread?.close(),
  };
}
