/** Pages on paper, made here: drawn text, scanned (turned, dusty, uneven) and put into PDFs as a scanner does. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { toGray } from '../../../src-main/ingest/ocr/gray.ts';
import type { Gray } from '../../../src-main/ingest/ocr/types.ts';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
GlobalFonts.registerFromPath(join(FONTS, 'LiberationSans-Regular.ttf'), 'Paper');
GlobalFonts.registerFromPath(join(FONTS, 'LiberationSans-Bold.ttf'), 'Paper Bold');

/** Points, y down. */
export interface Text {
  text: string;
  x: number;
  y: number;
  /** The text ends at x. */
  right?: boolean;
  bold?: boolean;
  size?: number;
}

export interface Paper {
  texts: Text[];
  /** [x0, x1, y] of ruled lines. */
  rules?: [number, number, number][];
}

export const A4 = { width: 595, height: 842 };

/** The page as grey levels at a resolution. */
export function draw({ texts, rules = [] }: Paper, dpi = 300): Gray {
  const scale = dpi / 72;
  const [width, height] = [Math.round(A4.width * scale), Math.round(A4.height * scale)];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  for (const { text, x, y, right = false, bold = false, size = 10 } of texts) {
    context.font = `${size * scale}px "${bold ? 'Paper Bold' : 'Paper'}"`;
    context.textAlign = right ? 'right' : 'left';
    context.fillText(text, x * scale, y * scale);
  }
  for (const [x0, x1, y] of rules) context.fillRect(x0 * scale, y * scale, (x1 - x0) * scale, Math.max(2, 0.6 * scale));
  return toGray(width, height, context.getImageData(0, 0, width, height).data, 4);
}

/** A company's balance sheet: [label, this year, the year before]. */
export const SHEET: [string, string, string][] = [
  ['Fixed assets', '', ''],
  ['Tangible assets', '1,234,567', '1,198,004'],
  ['Investments', '45,210', '45,210'],
  ['', '1,279,777', '1,243,214'],
  ['Current assets', '', ''],
  ['Stocks', '310,482', '298,771'],
  ['Debtors', '2,760,935', '2,541,608'],
  ['Cash at bank and in hand', '86,013', '9,457'],
  ['', '3,157,430', '2,849,836'],
  ['Creditors due within one year', '(1,905,266)', '(2,016,349)'],
  ['Net current assets', '1,252,164', '833,487'],
  ['Net assets', '2,531,941', '2,076,701'],
];

export function sheetPaper(): Paper {
  const texts: Text[] = [
    { text: 'Larch & Alder Limited', x: 60, y: 60, bold: true, size: 13 },
    { text: 'Balance sheet at 31 March 2019', x: 60, y: 80, bold: true },
    { text: '2019', x: 420, y: 120, right: true, bold: true },
    { text: '2018', x: 520, y: 120, right: true, bold: true },
    { text: '£', x: 420, y: 134, right: true },
    { text: '£', x: 520, y: 134, right: true },
  ];
  const rules: Paper['rules'] = [];
  for (const [i, [label, first, second]] of SHEET.entries()) {
    const y = 156 + i * 18;
    const open = (text: string, x: number) => ({ text, x: text.endsWith(')') ? x + 3.3 : x, y, right: true });
    if (label !== '') texts.push({ text: label, x: 60, y, bold: first === '' });
    if (first === '') continue;
    texts.push(open(first, 420), open(second, 520));
    if (label === '') for (const x of [420, 520]) rules.push([x - 60, x, y - 12]);
  }
  const note = [
    'The accounts were approved by the board of directors on 4 June 2019 and were',
    'signed on its behalf by one of them.',
  ];
  for (const [i, text] of note.entries()) texts.push({ text, x: 60, y: 420 + i * 14 });
  return { texts, rules };
}

/** Scattered dust, the same for the same seed. */
export function addDust(image: Gray, specks: number, size = 3): Gray {
  const data = image.data.slice();
  let state = 12345;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  for (let i = 0; i < specks; i++) {
    const x0 = Math.floor(random() * (image.width - size));
    const y0 = Math.floor(random() * (image.height - size));
    for (let y = y0; y < y0 + size; y++) data.fill(0, y * image.width + x0, y * image.width + x0 + size);
  }
  return { ...image, data };
}

/** Paper that is darker towards the right, as under a bad lamp. */
export function addShade(image: Gray, darkest = 0.45): Gray {
  const data = image.data.map((level, at) =>
    Math.round(level * (1 - (1 - darkest) * ((at % image.width) / image.width))),
  );
  return { ...image, data };
}

/** A PDF with one picture a page, of eight or one bits a pixel. `turned`: how the picture lies on the page, in quarters clockwise. */
export function scanPdf(
  images: readonly Gray[],
  { bits = 8, rotate = 0 }: { bits?: 1 | 8; rotate?: number } = {},
): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer) => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  const kids = images.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${images.length} >>`);
  for (const [i, image] of images.entries()) {
    const at = 3 + i * 3;
    const [width, height] = image.width > image.height ? [A4.height, A4.width] : [A4.width, A4.height];
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${at + 1} 0 R /Resources << /XObject << /Im ${at + 2} 0 R >> >> >>`,
    );
    add(stream('', Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Im Do Q`)));
    const data = bits === 8 ? Buffer.from(image.data) : packBits(image);
    add(
      stream(
        `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceGray /BitsPerComponent ${bits} /Filter /FlateDecode`,
        deflateSync(data),
      ),
    );
  }
  return assemblePdf(objects);
}

function packBits({ width, height, data }: Gray): Buffer {
  const stride = (width + 7) >> 3;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((data[y * width + x] as number) > 127)
        out[y * stride + (x >> 3)] = (out[y * stride + (x >> 3)] as number) | (128 >> (x & 7));
  return out;
}

function stream(entries: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream'),
  ]);
}

function assemblePdf(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = (parts[0] as Buffer).length;
  for (const [i, body] of objects.entries()) {
    offsets.push(length);
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
