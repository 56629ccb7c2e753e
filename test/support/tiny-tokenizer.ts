/** Tokenizer files of our own, small enough to read: a WordPiece of 40 entries in BERT's form and a byte-level BPE in ModernBERT's. */

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const UNUSED = ['[unused0]', '[unused1]', '[unused2]', '[unused3]', '[unused4]'];
const WORDS = [
  'revenue',
  'was',
  'net',
  'income',
  'prof',
  '##it',
  'loss',
  'up',
  'to',
  '$',
  '(',
  ')',
  '%',
  '.',
  ',',
  '-',
  '|',
  ';',
  '[',
  ']',
];
const DIGITS = ['1', '2', '##3', '##4', '17', '2018', '##0', 'e'];

const added = (tokens: readonly string[]) =>
  tokens.map((content, id) => ({
    id,
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  }));

const template = {
  type: 'TemplateProcessing',
  single: [
    { SpecialToken: { id: '[CLS]', type_id: 0 } },
    { Sequence: { id: 'A', type_id: 0 } },
    { SpecialToken: { id: '[SEP]', type_id: 0 } },
  ],
  pair: [],
  special_tokens: {
    '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
    '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
  },
};

/** A WordPiece of these words; `further` are special tokens beside BERT's own. */
export function wordPieceJson(words: readonly string[], further: readonly string[] = []): object {
  const special = [...SPECIAL, ...further];
  const vocab = Object.fromEntries([...special, ...words].map((token, id) => [token, id]));
  return {
    version: '1.0',
    added_tokens: added(special),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: template,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}

export const bertTokenizerJson = (): object => wordPieceJson([...UNUSED, ...WORDS, ...DIGITS]);

/** Byte-level BPE without merges but for a few: every byte is a token, so that any text has exact offsets. */
export function byteTokenizerJson(): object {
  const merges = [
    ['r', 'e'],
    ['Ġ', 'w'],
    ['Ġw', 'a'],
  ];
  const tokens = [...SPECIAL, ...UNUSED, ...Object.values(byteCharacters()), ...merges.map(([a, b]) => `${a}${b}`)];
  return {
    version: '1.0',
    added_tokens: added(SPECIAL),
    normalizer: { type: 'NFC' },
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    post_processor: template,
    decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    model: { type: 'BPE', vocab: Object.fromEntries(tokens.map((token, id) => [token, id])), merges, unk_token: null },
  };
}

/** GPT-2's printable stand-in for each byte. */
function byteCharacters(): Record<number, string> {
  const printable = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  const out: Record<number, string> = {};
  let extra = 256;
  for (let byte = 0; byte < 256; byte++) out[byte] = String.fromCharCode(printable(byte) ? byte : extra++);
  return out;
}
