import { fnv1a } from './random.ts';

/** With fewer companies than this nothing is held out: there would be too little to learn from. */
const FEWEST = 5;

/**
 * Companies that training leaves out and evaluation asks about: about a tenth, told by the hash of the name, so that adding filings moves no company from one side
 * to the other; at least one where there are five companies or more.
 */
export function heldOutCompanies(names: Iterable<string>): Set<string> {
  const all = [...new Set(names)];
  if (all.length < FEWEST) return new Set();
  const held = all.filter((name) => fnv1a(name) % 10_000 < 1000);
  if (held.length > 0) return new Set(held);
  return new Set([all.reduce((a, b) => (fnv1a(b) < fnv1a(a) ? b : a))]);
}
