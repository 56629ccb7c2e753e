import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer as Library } from '@huggingface/tokenizers';
import { AppError } from '../api/errors.ts';
import { MASK_TEXT, TABLE_END, TABLE_START, type TaggedNumber, type TaggedText } from '../api/types.ts';
import { createPieceTokenizer, type PieceStyle, pieceStyle } from './pieces.ts';
import { SIGN_WINDOW, saysNegative } from './sign-words.ts';
import { isShare, unitSize } from './units.ts';
import { markLength, yearOf } from './years.ts';

/** Token ids with a role of their own; null where the vocabulary has none. */
export interface TokenRoles {
  /** Stands for every number; its own embedding is never read. */
  readonly placeholder: number;
  readonly tableStart: number | null;
  readonly tableEnd: number | null;
  readonly cell: number | null;
  readonly row: number | null;
  readonly mask: number | null;
  readonly unknown: number | null;
}

/** A text as the encoder reads it. */
export interface Encoded {
  /** With special tokens. */
  readonly ids: Int32Array;
  /** Character range [start, end) of token i at 2i and 2i + 1; -1 for special tokens. */
  readonly offsets: Int32Array;
  /** The numbers kept, each at the token position of its placeholder. */
  readonly numbers: readonly EncodedNumber[];
  /** Years that stand in the text as words, each at its first token. None in plain mode. */
  readonly years: readonly { readonly position: number; readonly year: number }[];
  /** True when the text was longer than `maxTokens` and its end was dropped. */
  readonly truncated: boolean;
}

/** A number at a token position, with what the text around it says. */
export interface EncodedNumber extends Omit<TaggedNumber, 'start' | 'end'> {
  readonly position: number;
  /** Base units in one of the physical unit after the number ("km": 1000), 100 for a share of a whole; left out where it is 1. */
  readonly unitSize?: number;
  /** The words before it make a figure without a minus negative ("a loss of"); the value stays as it is written. */
  readonly wordNegative?: boolean;
  /** Its place when it stands in a table: which table of the text, row and column from 0. */
  readonly cell?: TablePlace;
}

export interface TablePlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface EncodeOptions {
  /** Longest result, special tokens included; the model's own limit when left out. */
  readonly maxTokens?: number;
  /** The bare backbone's view: numbers stay text and tables have no delimiters. */
  readonly plain?: boolean;
}

export interface Tokenizer {
  readonly roles: TokenRoles;
  readonly maxTokens: number;
  encode(tagged: TaggedText, options?: EncodeOptions): Encoded;
  /** Tokens of the whole text, special tokens included. */
  countTokens(tagged: TaggedText): number;
  /** The token as a reader should see it. */
  tokenText(id: number): string;
  /** The id of a token string, or null. */
  tokenId(token: string): number | null;
  /** Every token that is a run of digits and nothing else. */
  digitTokenIds(): number[];
}

/**
 * Reads `tokenizer.json` and, where they exist, `tokenizer_config.json` and the token roles in `config.json` (or in `given`, taken instead).
 * Loads no weights.
 */
export async function loadTokenizer(dir: string, given?: Readonly<Record<string, unknown>>): Promise<Tokenizer> {
  const file = await readJson(join(dir, 'tokenizer.json'));
  if (file === null) throw new AppError('bad_model', `The model folder ${dir} has no tokenizer.json.`);
  const settings = (await readJson(join(dir, 'tokenizer_config.json'))) ?? {};
  const config = given ?? (await readJson(join(dir, 'config.json'))) ?? {};
  try {
    return createTokenizer(file, settings, config);
  } catch (cause) {
    throw new AppError('bad_model', `The tokenizer.json in ${dir} cannot be used.`, { cause });
  }
}

async function readJson(path: string): Promise<Record<string, unknown> | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new AppError('bad_model', `The file ${path} is not JSON.`, { cause });
  }
}

/**
 * A tokenizer from the parsed files. `config` may hold `numbers.placeholder_token_id` and `numbers.table_token_ids`; without them the roles
 * go to `[NUM]`, `[TABLE]`, `[/TABLE]`, `[CELL]`, `[ROW]`, or else to the first of BERT's and ModernBERT's unused tokens.
 * With `numbers.input` "text" only masked numbers are numbers, the others stay digits.
 */
export function createTokenizer(
  tokenizerJson: object,
  tokenizerConfig: object = {},
  config: Readonly<Record<string, unknown>> = {},
): Tokenizer {
  const library = new Library(tokenizerJson, tokenizerConfig);
  const style = pieceStyle(tokenizerJson);
  const tokens = createPieceTokenizer(new Library(withoutSpecials(tokenizerJson), tokenizerConfig), style);
  const roles = readRoles(library, tokenizerConfig, config);
  const { prefix, suffix } = specialTokens(library);
  const limit = config.max_position_embeddings;
  const maxTokens = typeof limit === 'number' ? limit : 512;
  const asText = (config.numbers as { input?: unknown } | undefined)?.input === 'text';

  function encode(tagged: TaggedText, options: EncodeOptions = {}): Encoded {
    const plain = options.plain ?? false;
    const room = (options.maxTokens ?? maxTokens) - suffix.length;
    const out = createSink(prefix);
    const scan = createScanner(tagged.text, style, plain, roles, tokens, out);
    let at = 0;
    for (const number of plain ? [] : tagged.numbers) {
      if (asText && !number.masked) continue;
      if (out.ids.length >= room) break;
      scan(at, number.start);
      out.addNumber({ ...number, ...context(tagged.text, number) }, roles.placeholder);
      at = number.end;
    }
    if (out.ids.length < room) scan(at, tagged.text.length);
    else if (at < tagged.text.length) out.truncated = true;
    return out.finish(room, suffix);
  }

  return {
    roles,
    maxTokens,
    encode,
    countTokens: (tagged) => encode(tagged, { maxTokens: Number.POSITIVE_INFINITY }).ids.length,
    tokenText: (id) => readableToken(library, style, id),
    tokenId: (token) => library.token_to_id(token) ?? null,
    digitTokenIds: () =>
      [...library.get_vocab(true)].filter(([token]) => /^(Ġ)?[0-9]+$/.test(token)).map(([, id]) => id),
  };
}

const PHYSICAL_KINDS: ReadonlySet<string | undefined> = new Set([undefined, 'count', 'ratio']);

/** What the text around a number says of it. */
function context(
  text: string,
  { start, end, value, kind, masked }: TaggedNumber,
): Pick<EncodedNumber, 'unitSize' | 'wordNegative'> {
  if (masked) return {};
  const before = text.slice(Math.max(0, start - SIGN_WINDOW), start);
  const digits = text.slice(start, end);
  const after = text.slice(end, end + SIGN_WINDOW);
  const physical = PHYSICAL_KINDS.has(kind);
  const size =
    physical && value > 0 && value < 1 && isShare(before, digits, after) ? 100 : physical ? unitSize(after) : 1;
  const negative = value > 0 && saysNegative(before, after, digits);
  return { ...(size === 1 ? {} : { unitSize: size }), ...(negative ? { wordNegative: true } : {}) };
}

/** The tokenizer without its special tokens, so that a filing that writes "[SEP]" gets those letters and not the token. */
function withoutSpecials(tokenizerJson: object): object {
  const { added_tokens: added = [] } = tokenizerJson as { added_tokens?: { special?: boolean }[] };
  return { ...tokenizerJson, added_tokens: added.filter(({ special }) => !special) };
}

/** Collects tokens of one text. */
function createSink(prefix: readonly number[]) {
  const ids = [...prefix];
  const offsets: number[] = prefix.flatMap(() => [-1, -1]);
  const numbers: EncodedNumber[] = [];
  const years: Encoded['years'][number][] = [];
  let cell: TablePlace | null = null;
  let tables = 0;
  const sink = {
    ids,
    truncated: false,
    /** Keeps count of rows and columns by the table marks, tabs and newlines that pass. */
    delimiter(mark: string) {
      if (mark === TABLE_START) cell = { table: tables++, row: 0, column: 0 };
      else if (mark === TABLE_END) cell = null;
      else if (cell !== null && mark === '\t') cell = { ...cell, column: cell.column + 1 };
      else if (cell !== null) cell = { ...cell, row: cell.row + 1, column: 0 };
    },
    addYear(year: number) {
      years.push({ position: ids.length, year });
    },
    add(id: number, start: number, end: number) {
      ids.push(id);
      offsets.push(start, end);
    },
    addNumber(
      { start, end, ...number }: TaggedNumber & Pick<EncodedNumber, 'unitSize' | 'wordNegative'>,
      placeholder: number,
    ) {
      numbers.push({ ...number, position: ids.length, ...(cell === null ? {} : { cell }) });
      sink.add(placeholder, start, end);
    },
    finish(room: number, suffix: readonly number[]): Encoded {
      const truncated = sink.truncated || ids.length > room;
      const kept = Math.min(ids.length, room);
      ids.length = kept;
      offsets.length = 2 * kept;
      for (const id of suffix) sink.add(id, -1, -1);
      return {
        ids: Int32Array.from(ids),
        offsets: Int32Array.from(offsets),
        numbers: numbers.filter((number) => number.position < kept),
        years: years.filter(({ position }) => position < kept),
        truncated,
      };
    },
  };
  return sink;
}

/** Groups: 1 a table delimiter or tab or newline, 2 a masked token (with the white space before it), 3 a piece. */
const MARKS = `([${TABLE_START}${TABLE_END}\\t\\n])|(\\s*\\[MASK\\])`;
const WORDS = new RegExp(`${MARKS}|([!-/:-@[-\`{-~]|[^\\s!-/:-@[-\`{-~${TABLE_START}${TABLE_END}]+)`, 'g');
const SPACED_IN_TABLE = new RegExp(
  `${MARKS}|([^\\S\\t\\n]*[^\\s${TABLE_START}${TABLE_END}]+?(?=\\s|\\[MASK\\]|[${TABLE_START}${TABLE_END}]|$)|[^\\S\\t\\n]+)`,
  'g',
);
const SPACED = new RegExp(
  `([${TABLE_START}${TABLE_END}])|(\\s*\\[MASK\\])|(\\s*[^\\s${TABLE_START}${TABLE_END}]+?(?=\\s|\\[MASK\\]|[${TABLE_START}${TABLE_END}]|$)|\\s+)`,
  'g',
);
const WHOLE = new RegExp(`${MARKS}|((?:(?!\\[MASK\\])[^\\t\\n${TABLE_START}${TABLE_END}])+)`, 'g');

/** A function that tokenises text[from, to) into the sink. It remembers between calls whether it stands inside a table. */
function createScanner(
  text: string,
  style: PieceStyle,
  plain: boolean,
  roles: TokenRoles,
  tokens: ReturnType<typeof createPieceTokenizer>,
  out: ReturnType<typeof createSink>,
): (from: number, to: number) => void {
  let inTable = false;

  /** Gives a delimiter its token; outside tables tab and newline are white space. */
  function delimiter(mark: string, start: number): void {
    if (mark === TABLE_START || mark === TABLE_END) inTable = mark === TABLE_START;
    else if (!inTable) return;
    if (!plain) out.delimiter(mark);
    const id = roles[DELIMITER_ROLES[mark]!];
    if (!plain && id !== null) out.add(id, start, start + 1);
  }

  function piece(characters: string, start: number): void {
    const { ids, starts, ends } = tokens(characters);
    for (let i = 0; i < ids.length; i++) out.add(ids[i]!, start + starts[i]!, start + ends[i]!);
  }

  function patternNow(): RegExp {
    if (style === 'words') return WORDS;
    if (style === 'whole') return WHOLE;
    return inTable ? SPACED_IN_TABLE : SPACED;
  }

  return (from, to) => {
    const part = text.slice(from, to);
    let at = 0;
    while (at < part.length) {
      const pattern = patternNow();
      pattern.lastIndex = at;
      const match = pattern.exec(part);
      if (match === null) return;
      at = pattern.lastIndex;
      const start = from + match.index;
      if (match[1] !== undefined) delimiter(match[1], start);
      else if (match[2] !== undefined && roles.mask !== null)
        out.add(roles.mask, from + at - MASK_TEXT.length, from + at);
      else {
        const year = plain ? null : yearOf(match[0], text, start);
        // "FY1999" is read as "FY 1999".
        const mark = year === null ? 0 : markLength(match[0]);
        if (mark > 0) piece(match[0].slice(0, mark), start);
        if (year !== null) out.addYear(year);
        piece(match[0].slice(mark), start + mark);
      }
    }
  };
}

const DELIMITER_ROLES: Record<string, 'tableStart' | 'tableEnd' | 'cell' | 'row'> = {
  [TABLE_START]: 'tableStart',
  [TABLE_END]: 'tableEnd',
  '\t': 'cell',
  '\n': 'row',
};

function readRoles(library: Library, tokenizerConfig: object, config: Readonly<Record<string, unknown>>): TokenRoles {
  const settings = tokenizerConfig as Record<string, unknown>;
  const block = (config.numbers ?? {}) as { placeholder_token_id?: unknown; table_token_ids?: Record<string, unknown> };
  const first = (...names: string[]) =>
    names.map((name) => library.token_to_id(name)).find((id) => id !== undefined) ?? null;
  const named = (key: string, ...names: string[]) => {
    const setting = settings[key] as string | { content?: string } | undefined;
    const name = typeof setting === 'object' ? setting?.content : setting;
    return first(...(name === undefined ? [] : [name]), ...names);
  };
  const chosen = (id: unknown, ...names: string[]) => (typeof id === 'number' ? id : first(...names));
  const unknown = named('unk_token', '[UNK]', '<unk>');
  const placeholder = chosen(block.placeholder_token_id, '[NUM]', '[unused0]') ?? unknown;
  if (placeholder === null) throw new Error('no token can stand for a number');
  const table = block.table_token_ids ?? {};
  return {
    placeholder,
    tableStart: chosen(table.start, '[TABLE]', '[unused1]'),
    tableEnd: chosen(table.end, '[/TABLE]', '[unused2]'),
    cell: chosen(table.cell, '[CELL]', '[unused3]'),
    row: chosen(table.row, '[ROW]', '[unused4]'),
    mask: named('mask_token', MASK_TEXT, '<mask>'),
    unknown,
  };
}

/** The special tokens that the post-processor puts before and after a text. */
function specialTokens(library: Library): { prefix: number[]; suffix: number[] } {
  const bare: number[] = library.encode('a', { add_special_tokens: false }).ids;
  const full: number[] = library.encode('a', { add_special_tokens: true }).ids;
  const at = full.findIndex((_, i) => bare.every((id, j) => full[i + j] === id));
  return { prefix: full.slice(0, at), suffix: full.slice(at + bare.length) };
}

function readableToken(library: Library, style: PieceStyle, id: number): string {
  const token = library.id_to_token(id) ?? '';
  return style === 'spaced' ? library.decode([id], { clean_up_tokenization_spaces: false }) || token : token;
}
