import type { Sequence } from '../model/batch.ts';
import type { MagnitudeWindow } from '../text/magnitude.ts';
import type { Random } from '../text/random.ts';

/** What masking needs to know of the tokenizer and the number path. */
export interface MaskingRules {
  readonly maskTokenId: number;
  /** Ids that are never masked nor drawn as random tokens: [CLS], [SEP], [PAD], the number placeholder, delimiters. */
  readonly specialIds: ReadonlySet<number>;
  readonly vocabSize: number;
  readonly window: MagnitudeWindow;
  /** Share of tokens chosen, and of numbers: 0.15 both in the essay. */
  readonly rate: number;
  readonly numberRate: number;
}

/** A sequence with some places hidden, and what stood there. */
export interface MaskedSequence {
  readonly sequence: Sequence;
  readonly tokens: readonly { readonly position: number; readonly id: number }[];
  /** `hidden`: shown as masked, neither replaced nor left as it is. */
  readonly numbers: readonly {
    readonly position: number;
    readonly value: number;
    readonly kind?: string | undefined;
    readonly hidden: boolean;
  }[];
}

/**
 * Hides a share of the tokens and, drawn apart, of the numbers. Of the chosen 80 % are hidden ([MASK], the masked-number row), 10 % replaced (any
 * token; a magnitude uniform in log10 over the window) and 10 % left as they are. At least one place is chosen where there is any.
 */
export function maskSequence(sequence: Sequence, rules: MaskingRules, rng: Random): MaskedSequence {
  const ids = Int32Array.from(sequence.ids);
  const places = [...ids.keys()].filter((position) => !rules.specialIds.has(ids[position]!));
  const tokens = choose(places, rules.rate, rng).map((position) => ({ position, id: ids[position]! }));
  for (const { position } of tokens) {
    const fate = rng.next();
    if (fate < 0.8) ids[position] = rules.maskTokenId;
    else if (fate < 0.9) ids[position] = randomToken(rules, rng);
  }
  const chosen = new Set(choose([...sequence.numbers.keys()], rules.numberRate, rng));
  const numbers = sequence.numbers.map((number, index) => {
    if (!chosen.has(index)) return number;
    const fate = rng.next();
    if (fate < 0.8) return { ...number, masked: true };
    return fate < 0.9 ? { ...number, value: 10 ** rng.uniform(rules.window.min, rules.window.max) } : number;
  });
  const targets = [...chosen].map((index) => {
    const { position, value, kind } = sequence.numbers[index]!;
    return { position, value, kind, hidden: numbers[index]!.masked === true };
  });
  return { sequence: { ...sequence, ids, numbers }, tokens, numbers: targets };
}

function choose<T>(items: readonly T[], rate: number, rng: Random): T[] {
  if (items.length === 0) return [];
  const expected = items.length * rate;
  const count = Math.max(1, Math.floor(expected) + (rng.chance(expected % 1) ? 1 : 0));
  return rng.shuffle(items).slice(0, count);
}

function randomToken(rules: MaskingRules, rng: Random): number {
  for (;;) {
    const id = rng.integer(0, rules.vocabSize - 1);
    if (!rules.specialIds.has(id)) return id;
  }
}
