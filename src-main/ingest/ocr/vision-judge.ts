/** Whether an answer can be what the picture shows: models loop, refuse, or write what they would expect. */
import { deflateRawSync } from 'node:zlib';
import type { Answer } from './vision-client.ts';

export interface Verdict {
  /** 0..1; 0 rejects the answer. */
  confidence: number;
  /** Why it was rejected or is doubted, as the end of a sentence; null when nothing speaks against it. */
  reason: string | null;
}

/** How sure an answer is where the endpoint does not say. */
const USUAL = 0.9;
/** Of a text of any length, deflate leaves at least a tenth unless it repeats itself. */
const LOOP_RATIO = 0.06;
const REFUSAL =
  /^(?:I(?:'|’)?m sorry|I am sorry|Sorry,|I can(?:'|’)?t|I cannot|I(?:'|’)?m unable|I am unable|As an AI|Unfortunately,? I|There is no (?:text|table)|No text)/i;

/** `expected`: about how many letters the ink of the picture could be. */
export function judge(answer: Answer, expected: number): Verdict {
  const text = answer.text.replace(/<[^<>]{0,300}>/g, '').trim();
  const length = text.replace(/[\s|#*-]/g, '').length;
  if (length === 0) return { confidence: 0, reason: 'was empty' };
  if (length < 400 && REFUSAL.test(text)) return { confidence: 0, reason: 'was a refusal' };
  if (repeats(text)) return { confidence: 0, reason: 'repeated itself' };
  if (length > expected * 4 + 120) return { confidence: 0, reason: 'was much longer than what the picture can hold' };
  const sure = answer.probability ?? USUAL;
  if (answer.cut) return { confidence: Math.min(sure, 0.4), reason: 'was cut off' };
  if (length < expected * 0.25 - 20)
    return { confidence: Math.min(sure, 0.4), reason: 'was much shorter than the text in the picture' };
  return { confidence: sure, reason: null };
}

/** True for a text that goes round in circles: at its end, or as a whole. */
export function repeats(text: string): boolean {
  const tail = text.slice(-1200);
  for (let period = 1; period <= 150; period++) {
    const times = Math.floor(cycle(tail, period) / period);
    // Dot leaders, rules and rows of empty cells repeat without sense lost.
    const unit = tail.slice(-period);
    if (!/[\p{L}\p{N}]/u.test(unit)) continue;
    if (times >= (period === 1 ? 30 : period < 6 ? 15 : 6)) return true;
  }
  if (text.length < 1500) return false;
  return deflateRawSync(text).length / Buffer.byteLength(text) < LOOP_RATIO;
}

/** Length of the end of a text that has a period. */
function cycle(text: string, period: number): number {
  let at = text.length - 1;
  while (at - period >= 0 && text[at] === text[at - period]) at--;
  return text.length - 1 - at + period;
}
