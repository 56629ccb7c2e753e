/** Tables of contents: told from headings, and followed by their links. */
import { type ItemForm, rankIn } from './forms.ts';
import { byPlace } from './sequence.ts';
import type { Candidate, ContentsRow, ItemInput, Scan } from './types.ts';

/** Four or more labels with no other text between them are a table of contents; of a current report, which has few items, two. */
export function markContentsRuns(input: Scan, candidates: readonly Candidate[]): void {
  // How many good candidates each item has, kept up while runs are marked: looking them up anew for each would be quadratic.
  const good = new Map<string, number>();
  const count = ({ items, score }: Candidate, step: number) => {
    if (score > 1.5) good.set(items[0] as string, (good.get(items[0] as string) ?? 0) + step);
  };
  for (const one of candidates) count(one, 1);
  const fewest = input.items.name === '8-K' ? 2 : 4;
  let run: Candidate[] = [];
  const flush = () => {
    if (run.length >= fewest) {
      // Items by reference follow each other as closely; a contents row has its heading elsewhere.
      const inside = run.filter(({ score }) => score > 1.5);
      for (const one of run) {
        const item = one.items[0] as string;
        const within = inside.filter((other) => other.items[0] === item && other.score > 1.5).length;
        if ((good.get(item) ?? 0) <= within) continue;
        count(one, -1);
        one.score -= 4;
        count(one, 1);
      }
    }
    run = [];
  };
  for (const candidate of candidates) {
    const last = run.at(-1);
    // The contents are over when the items begin again.
    if (last && rankIn(input.items, candidate.items[0] as string) <= rankIn(input.items, last.items[0] as string))
      flush();
    else if (last && textBetween(input, last.piece, candidate.piece, last.title) > 60) flush();
    run.push(candidate);
  }
  flush();
}

/** Characters of other text between two pieces; page numbers, parts and the label's own title do not count. */
export function textBetween(input: ItemInput, from: number, to: number, title: string): number {
  let count = 0;
  for (let i = from + 1; i < to && count <= 60; i++) {
    const piece = input.pieces[i];
    if (!piece || input.dropped[i] || piece.type === 'break') continue;
    if (piece.type === 'grid') return 1000;
    const text = piece.text.trim();
    if (
      /^(?:part\s+[iv]+|\d{1,3}|page|[\d\s,–-]+)\W*$/i.test(text) ||
      (title && text.replace(/\s+/g, ' ').startsWith(title.slice(0, 30)))
    )
      continue;
    count += text.length;
  }
  return count;
}

/** Pieces that the contents' links lead to, by item. */
export function linkTargets(input: ItemInput, contents: readonly ContentsRow[]): Map<string, number[]> {
  const targets = new Map<string, number[]>();
  for (const row of contents) {
    if (!row.link) continue;
    const at = input.target(row.link);
    if (at < 0 || at === row.piece) continue;
    for (const item of row.items) {
      const list = targets.get(item) ?? [];
      list.push(at);
      targets.set(item, list);
    }
  }
  return targets;
}

/** Raises candidates that stand where the contents' links lead. */
export function raiseLinked(candidates: readonly Candidate[], linked: ReadonlyMap<string, number[]>): void {
  const near = new Map<string, Set<number>>();
  for (const [item, targets] of linked)
    near.set(item, new Set(targets.flatMap((at) => [at - 1, at, at + 1, at + 2, at + 3])));
  for (const candidate of candidates) {
    if (!candidate.items.some((item) => near.get(item)?.has(candidate.piece))) continue;
    candidate.score += 2;
    candidate.reasons.push('the table of contents links to it');
  }
}

/** Items that only the contents' links point to: cross-reference indexes, and headings without a label. */
export function addLinked(
  input: Scan,
  chosen: Candidate[],
  contents: readonly ContentsRow[],
  linked: ReadonlyMap<string, number[]>,
): Candidate[] {
  const have = new Set(chosen.flatMap((candidate) => candidate.items));
  const labelled = chosen.length >= 10;
  const result = [...chosen];
  for (const row of contents) {
    const missing = row.items.filter((item) => !have.has(item));
    if (missing.length === 0 || !row.link) continue;
    const at = linked.get(missing[0] as string)?.[0];
    if (at === undefined || at >= input.pieces.length) continue;
    if (labelled && !inOrder(input.items, result, missing[0] as string, at)) continue;
    for (const item of missing) have.add(item);
    result.push({
      piece: at,
      row: -1,
      items: missing,
      title: row.title.slice(0, 160),
      score: 1,
      reasons: ['only the index or table of contents points here; the place has no item heading'],
    });
  }
  return result.sort(byPlace);
}

/** True where an item at a place would stand in the form's order among those chosen. */
export function inOrder(form: ItemForm, chosen: readonly Candidate[], item: string, at: number): boolean {
  const rank = rankIn(form, item);
  return chosen.every((candidate) => {
    const other = rankIn(form, candidate.items[0] as string);
    return candidate.row >= 0 || (other < rank ? candidate.piece <= at : candidate.piece >= at);
  });
}
