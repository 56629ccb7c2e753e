/** From chosen headings to ranges of the text, each with its confidence and reason. */
import type { ItemSpan } from '../../api/types.ts';
import { splitKey } from './forms.ts';
import type { Candidate, Place } from './types.ts';

/** Turns the chosen headings into spans of the text. Later items at the same place share it. */
export function itemSpans(
  chosen: readonly Candidate[],
  startOf: (place: Place) => number,
  textLength: number,
): ItemSpan[] {
  const placed = chosen
    .map((candidate) => ({ candidate, start: startOf(candidate) }))
    .sort((a, b) => a.start - b.start);
  return placed.map(({ candidate, start }, index) => {
    let next = index + 1;
    while (next < placed.length && (placed[next] as { start: number }).start <= start) next++;
    const end = candidate.end ? Math.max(start, startOf(candidate.end)) : (placed[next]?.start ?? textLength);
    const [{ item, part }, ...others] = candidate.items.map(splitKey) as [
      ReturnType<typeof splitKey>,
      ...ReturnType<typeof splitKey>[],
    ];
    const more = (candidate.more ?? [])
      .map(({ from, to }) => ({ start: startOf(from), end: Math.min(textLength, startOf(to)) }))
      .filter((range) => range.end > range.start);
    const also = others.map((other) => other.item);
    return {
      item,
      ...(part ? { part } : {}),
      ...(also.length > 0 ? { also } : {}),
      title: candidate.title.replace(/\s+/g, ' ').trim(),
      start,
      end,
      characters: end - start,
      ...(more.length > 0 ? { more } : {}),
      ...rate(candidate, end - start),
    };
  });
}

function rate(candidate: Candidate, length: number): { confidence: number; reason: string } {
  let confidence = Math.min(0.98, Math.max(0.15, 0.35 + candidate.score * 0.14));
  const reasons = [...candidate.reasons];
  if (length < 15) {
    confidence *= 0.5;
    reasons.push('hardly any text follows');
  }
  if (candidate.items.length > 1) reasons.push(`one text for ${candidate.items.length} items`);
  if (reasons.length === 0) reasons.push('found by its label alone');
  return { confidence: Math.round(confidence * 100) / 100, reason: sentence(reasons) };
}

function sentence(reasons: readonly string[]): string {
  const text = reasons.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
