/** Writes small PDFs for tests: text at places, lines, filled areas, rotation, a password. */
import { createHash } from 'node:crypto';
import { widthOf } from '../../src-main/ingest/geometry/positioned/metrics.ts';

export interface TestPage {
  /** Content operators, e.g. from `PageWriter`. */
  content: string;
  width?: number;
  height?: number;
  rotate?: number;
}

export interface PdfOptions {
  /** User password, encrypting strings and streams (RC4, 40 bits); "" encrypts with the empty password. */
  password?: string;
  title?: string;
  /** Entries put into the catalog: "/OpenAction ..." */
  catalog?: string;
  /** Further objects, from number 7 + 2 x pages on. */
  objects?: string[];
}

/** Collects operators; places are from the upper left corner, in points. */
export class PageWriter {
  private readonly parts: string[] = [];
  readonly height: number;

  constructor(height = 792) {
    this.height = height;
  }

  text(x: number, y: number, text: string, size = 10, bold = false): this {
    this.parts.push(`BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${this.height - y} Tm (${quote(text)}) Tj ET`);
    return this;
  }

  /** Ends at x. */
  right(x: number, y: number, text: string, size = 10, bold = false): this {
    return this.text(x - widthOf(text, 'sans', false) * size, y, text, size, bold);
  }

  rule(x: number, y: number, width: number): this {
    this.parts.push(`${x} ${this.height - y} m ${x + width} ${this.height - y} l S`);
    return this;
  }

  band(x: number, y: number, width: number, height: number): this {
    this.parts.push(`0.8 0.9 1 rg ${x} ${this.height - y - height} ${width} ${height} re f 0 g`);
    return this;
  }

  raw(operators: string): this {
    this.parts.push(operators);
    return this;
  }

  get content(): string {
    return this.parts.join('\n');
  }
}

function quote(text: string): string {
  return text
    .replace(/[\\()]/g, '\\$&')
    .replace(/—/g, '\\227')
    .replace(/–/g, '\\226');
}

export function makePdf(pages: TestPage[], options: PdfOptions = {}): Uint8Array<ArrayBuffer> {
  const id = '00112233445566778899aabbccddeeff';
  const key = options.password === undefined ? null : encryption(options.password, id);
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title ${hex(cipher(key, 5, options.title ?? 'Test'))} >>`,
    key ? key.dictionary : '<< >>',
  ];
  for (const [i, page] of pages.entries()) {
    const [width, height] = [page.width ?? 612, page.height ?? 792];
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${8 + 2 * i} 0 R >>`,
    );
    const data = cipher(key, 8 + 2 * i, page.content);
    objects.push(`<< /Length ${data.length} >>\nstream\n${data}\nendstream`);
  }
  objects.push(...(options.objects ?? []));
  return assembleFile(objects, `/ID [<${id}> <${id}>] /Info 5 0 R ${key ? '/Encrypt 6 0 R' : ''}`);
}

/** Numbers the objects from 1 and writes the table of where they are. */
export function assembleFile(objects: readonly string[], trailer = ''): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

// ---------------------------------------------------------------- the standard security handler, revision 2

const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

interface Encryption {
  key: Buffer;
  dictionary: string;
}

function encryption(password: string, id: string): Encryption {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(Buffer.concat([padded, owner, permissions, Buffer.from(id, 'hex')])).subarray(0, 5);
  const user = rc4(key, PAD);
  return {
    key,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
  };
}

function cipher(encrypted: Encryption | null, object: number, text: string): string {
  if (!encrypted) return text;
  const salt = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
  const key = md5(Buffer.concat([encrypted.key, salt])).subarray(0, 10);
  return rc4(key, Buffer.from(text, 'latin1')).toString('latin1');
}

function hex(text: string): string {
  return `<${Buffer.from(text, 'latin1').toString('hex')}>`;
}

function md5(data: Uint8Array): Buffer {
  return createHash('md5').update(data).digest();
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const s = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] as number) + (key[i % key.length] as number)) & 255;
    [s[i], s[j]] = [s[j] as number, s[i] as number];
  }
  const out = Buffer.alloc(data.length);
  for (let n = 0, i = 0, j = 0; n < data.length; n++) {
    i = (i + 1) & 255;
    j = (j + (s[i] as number)) & 255;
    [s[i], s[j]] = [s[j] as number, s[i] as number];
    out[n] = (data[n] as number) ^ (s[((s[i] as number) + (s[j] as number)) & 255] as number);
  }
  return out;
}
