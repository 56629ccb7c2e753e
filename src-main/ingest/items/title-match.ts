/** How well a heading bears the title of an item. */
import type { TextBlock } from '../html/nodes.ts';
import { fitsTitle, type ItemForm } from './forms.ts';

export interface TitleMatch {
  /** 3: the same words; 2.5: one begins with the other; 1: what such titles usually say; 0: something else. */
  score: number;
  /** True where the title opens a paragraph ("PROPERTIES. We own ...") and is no block of its own. */
  runIn: boolean;
}

const NONE: TitleMatch = { score: 0, runIn: false };

/** Looks at one block for a title. `level` is its heading level by style, 0 for body text. */
export function matchTitle(
  form: ItemForm,
  items: readonly string[],
  title: string,
  block: TextBlock,
  level: number,
): TitleMatch {
  if (block.text.length < 4) return NONE;
  if (level > 0 && block.text.length <= 200) return { score: compare(form, items, title, block.text), runIn: false };
  const head = runInHead(block);
  if (head === null) return NONE;
  const score = compare(form, items, title, head);
  return score >= 2.5 ? { score, runIn: true } : NONE;
}

function compare(form: ItemForm, items: readonly string[], title: string, heading: string): number {
  const wanted = plainTitle(title);
  const found = plainTitle(heading);
  if (found.length < 3) return 0;
  if (wanted === found) return 3;
  if (found.length >= 8 && wanted.startsWith(`${found} `)) return 2.5;
  if (wanted.length >= 8 && found.startsWith(`${wanted} `) && found.length <= wanted.length + 60) return 2.5;
  return found.split(' ').length <= 8 && items.some((item) => fitsTitle(form, item, heading)) ? 1 : 0;
}

/** Words alone, small, without articles and possessives: "Management’s Discussion & Analysis" is "managements discussion and analysis". */
export function plainTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\(continued\)|\(unaudited\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:the|our|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The bold or capital words that open a paragraph, up to their full stop, colon or dash; null where there are none. */
export function runInHead(block: TextBlock): string | null {
  const found = /^([A-Z][^.:;—–\n]{2,140}?)(?:[.:—–]|\n)/.exec(block.text);
  if (!found) return null;
  const head = found[1] as string;
  const letters = head.replace(/[^A-Za-z]/g, '');
  const inked = head.replace(/\s/g, '').length;
  const styled = Math.max(block.bold, block.underline) >= inked * 0.9 && block.bold < block.inked;
  return letters.length >= 4 && (letters === letters.toUpperCase() || styled) ? head : null;
}
