/**
 * A TIFF file as a PDF of the same pictures. The two have their ways of packing in common (fax, LZW, Deflate, JPEG, run lengths), so that nothing is unpacked
 * here, and a scan goes one way however it came: recognised, drawn, and shown page by page.
 */
import { AppError } from '../../api/errors.ts';
import { readDirectories, TAG, type Tags, type Tiff } from './directory.ts';

/** Part of a page: a strip, or a tile. Places are pixels from the upper left corner. */
interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
  data: Uint8Array;
}

interface Picture {
  width: number;
  height: number;
  /** Entries of each part's dictionary but for its size. */
  entries: string;
  /** Parameters of the filter for a part's size. */
  filter: (width: number, height: number) => string;
  parts: Part[];
  /** What the parts take. */
  bytes: number;
}

/** More is a map and no page. */
const MAX_SIDE = 60_000;
const MAX_PIXELS = 160e6;
const MAX_PARTS = 20_000;
/** Parts together are no more than this beyond twice the file: files made to fill memories have the same bytes for many parts. */
const SPARE_BYTES = 64 * 1024 * 1024;

/** Throws `damaged_file`, and `unsupported_format` for what no scanner of pages writes. Pages that are thumbnails of others are left out. */
export function tiffToPdf(bytes: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  const tiff = readDirectories(bytes, name);
  const whole = tiff.pages.filter((tags) => (one(tags, TAG.subfile, 0) & 1) === 0);
  const writer = new PdfWriter();
  let room = 2 * bytes.length + SPARE_BYTES;
  for (const [index, tags] of whole.entries()) {
    const what = `Page ${index + 1} of ${name}`;
    const picture = pictureOf(tiff, tags, what, room);
    room -= picture.bytes;
    writer.page(picture, pointsOf(tags), turnOf(tags));
  }
  return writer.finish();
}

const one = (tags: Tags, tag: number, otherwise: number): number => tags.get(tag)?.[0] ?? otherwise;

/** Points to a pixel, across and down; 200 dots an inch, as a fax has, where the file does not say. */
function pointsOf(tags: Tags): [number, number] {
  const unit = one(tags, TAG.resolutionUnit, 2);
  const perInch = (tag: number) => one(tags, tag, 0) * (unit === 3 ? 2.54 : unit === 2 ? 1 : 0);
  const [across, down] = [perInch(TAG.xResolution), perInch(TAG.yResolution)];
  const sane = (dpi: number) => dpi >= 60 && dpi <= 2400;
  return sane(across) && sane(down) ? [72 / across, 72 / down] : [72 / 200, 72 / 200];
}

/** Degrees clockwise to show a page by; mirror images are shown as they are. */
function turnOf(tags: Tags): number {
  return { 3: 180, 6: 90, 8: 270 }[one(tags, TAG.orientation, 1)] ?? 0;
}

/** `room`: bytes that its parts may take. */
function pictureOf(tiff: Tiff, tags: Tags, what: string, room: number): Picture {
  const [width, height] = [one(tags, TAG.width, 0), one(tags, TAG.height, 0)];
  if (width < 1 || height < 1) throw damaged(what);
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
    throw new AppError('file_too_big', `${what} has ${width} x ${height} pixels; save it at 300 dots an inch.`);
  const bits = one(tags, TAG.bits, 1);
  const samples = one(tags, TAG.samples, 1);
  if (one(tags, TAG.planar, 1) === 2 && samples > 1)
    throw unsupported(what, 'its colours stand in planes of their own');
  if (![1, 2, 4, 8].includes(bits)) throw unsupported(what, `a sample has ${bits} bits`);
  const filter = filterOf(tags, what, bits, samples);
  const parts = partsOf(tiff, tags, width, height);
  const taken = parts.reduce((sum, { data }) => sum + data.length + (tags.get(TAG.jpegTables)?.length ?? 0), 0);
  if (parts.length === 0 || taken > room) throw damaged(what);
  const reversed = one(tags, TAG.fillOrder, 1) === 2 && bits === 1;
  for (const part of parts) {
    if (reversed) part.data = part.data.map(reverseBits);
    if (one(tags, TAG.compression, 1) === 7) part.data = withTables(part.data, tags.get(TAG.jpegTables));
  }
  return {
    width,
    height,
    parts,
    bytes: taken,
    filter,
    entries: `/BitsPerComponent ${bits} ${coloursOf(tags, what, samples)}`,
  };
}

/** Strips from top to bottom, or tiles row by row. Parts that the file lacks are left white. */
function partsOf({ bytes }: Tiff, tags: Tags, width: number, height: number): Part[] {
  const tiled = tags.has(TAG.tileOffsets);
  const offsets = tags.get(tiled ? TAG.tileOffsets : TAG.offsets) ?? [];
  const counts = tags.get(tiled ? TAG.tileCounts : TAG.counts) ?? [];
  const wide = tiled ? one(tags, TAG.tileWidth, 0) : width;
  const high = tiled ? one(tags, TAG.tileHeight, 0) : Math.min(height, one(tags, TAG.rowsPerStrip, height));
  if (wide < 1 || high < 1 || offsets.length > MAX_PARTS) return [];
  const across = Math.ceil(width / wide);
  return offsets.flatMap((offset, i) => {
    const data = bytes.subarray(offset, offset + (counts[i] ?? bytes.length - offset));
    const [x, y] = [(i % across) * wide, Math.floor(i / across) * high];
    if (data.length === 0 || y >= height) return [];
    // A tile is whole even at the edge; the last strip is as high as what is left.
    return [{ x, y, width: wide, height: tiled ? high : Math.min(high, height - y), data }];
  });
}

/** TIFF's way of packing in the words of PDF. */
function filterOf(tags: Tags, what: string, bits: number, samples: number): Picture['filter'] {
  const compression = one(tags, TAG.compression, 1);
  const predictor = one(tags, TAG.predictor, 1);
  if (predictor === 3) throw unsupported(what, 'its samples are fractions');
  const predicted = (columns: number) =>
    predictor === 2 ? `/Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${columns}` : '';
  const fax = (k: number, more = '') => {
    return (columns: number, rows: number) =>
      `/Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${columns} /Rows ${rows} /BlackIs1 true ${more} >>`;
  };
  if (compression === 1) return () => '';
  if (compression === 2) return fax(0, '/EncodedByteAlign true /EndOfLine false /EndOfBlock false');
  if (compression === 3) {
    const options = one(tags, TAG.t4Options, 0);
    return fax(options & 1 ? 1 : 0, `/EndOfBlock false ${options & 4 ? '/EncodedByteAlign true' : ''}`);
  }
  if (compression === 4) return fax(-1, '/EndOfBlock false');
  if (compression === 5) return (columns) => `/Filter /LZWDecode /DecodeParms << ${predicted(columns)} >>`;
  // Without a word from the file a JPEG of three parts is taken for luminance and two colours.
  if (compression === 7)
    return () => `/Filter /DCTDecode /DecodeParms << /ColorTransform ${one(tags, TAG.photometric, 6) === 6 ? 1 : 0} >>`;
  if (compression === 8 || compression === 32946)
    return (columns) => `/Filter /FlateDecode /DecodeParms << ${predicted(columns)} >>`;
  if (compression === 32773) return () => '/Filter /RunLengthDecode';
  throw unsupported(what, `it is packed in a way that scanners of pages do not use (${compression})`);
}

/** How samples become colours. In fax data black runs come out as 1, here as in every TIFF reader; whether 1 is black, the page says. */
function coloursOf(tags: Tags, what: string, samples: number): string {
  const photometric = one(tags, TAG.photometric, 0);
  const bits = one(tags, TAG.bits, 1);
  if (photometric === 0) return '/ColorSpace /DeviceGray /Decode [1 0]';
  if (photometric === 1) return samples === 1 ? '/ColorSpace /DeviceGray' : refuseExtra(what);
  if (photometric === 2 || photometric === 6) {
    if (photometric === 6 && one(tags, TAG.compression, 1) !== 7) throw unsupported(what, 'its colours are of video');
    return samples === 3 ? '/ColorSpace /DeviceRGB' : refuseExtra(what);
  }
  if (photometric === 5) return samples === 4 ? '/ColorSpace /DeviceCMYK' : refuseExtra(what);
  if (photometric === 3) {
    const map = tags.get(TAG.colours) ?? [];
    const size = 1 << bits;
    const hex = Array.from({ length: size * 3 }, (_, i) =>
      ((map[(i % 3) * size + Math.floor(i / 3)] ?? 0) >> 8).toString(16).padStart(2, '0'),
    ).join('');
    return `/ColorSpace [/Indexed /DeviceRGB ${size - 1} <${hex}>]`;
  }
  throw unsupported(what, `its colours are of a kind that scanners of pages do not use (${photometric})`);
}

function refuseExtra(what: string): never {
  throw unsupported(what, 'it has layers beside its colours');
}

/** A JPEG in a TIFF may leave its tables to the page: they go in after its mark of beginning. */
function withTables(data: Uint8Array, tables: readonly number[] | undefined): Uint8Array {
  if (tables === undefined || tables.length < 4 || data[0] !== 0xff || data[1] !== 0xd8) return data;
  // Between the tables' own marks of beginning and end.
  return Buffer.concat([Uint8Array.of(0xff, 0xd8), Uint8Array.from(tables.slice(2, -2)), data.subarray(2)]);
}

function reverseBits(byte: number): number {
  const swapped = ((byte & 0xf0) >> 4) | ((byte & 0x0f) << 4);
  const pairs = ((swapped & 0xcc) >> 2) | ((swapped & 0x33) << 2);
  return ((pairs & 0xaa) >> 1) | ((pairs & 0x55) << 1);
}

/** Writes objects one after another, and at the end where each begins. */
class PdfWriter {
  private readonly chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  private readonly offsets = new Map<number, number>();
  private readonly pages: number[] = [];
  private length = this.chunks[0]?.length ?? 0;
  /** 1 and 2 are the catalogue and the list of pages. */
  private next = 3;

  page(picture: Picture, [across, down]: readonly [number, number], turn: number): void {
    const names: string[] = [];
    const draw: string[] = [];
    const [width, height] = [picture.width * across, picture.height * down];
    for (const [i, { x, y, width: wide, height: high, data }] of picture.parts.entries()) {
      const entries = `/Type /XObject /Subtype /Image /Width ${wide} /Height ${high} ${picture.entries} ${picture.filter(wide, high)}`;
      names.push(`/I${i} ${this.stream(entries, data)} 0 R`);
      const foot = height - (y + high) * down;
      draw.push(
        `q ${fixed(wide * across)} 0 0 ${fixed(high * down)} ${fixed(x * across)} ${fixed(foot)} cm /I${i} Do Q`,
      );
    }
    const content = this.stream('', Buffer.from(draw.join('\n'), 'latin1'));
    const box = `/MediaBox [0 0 ${fixed(width)} ${fixed(height)}] /Rotate ${turn}`;
    const resources = `/Resources << /XObject << ${names.join(' ')} >> >>`;
    this.pages.push(this.next);
    this.object(this.next++, `<< /Type /Page /Parent 2 0 R ${box} ${resources} /Contents ${content} 0 R >>`);
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.object(1, '<< /Type /Catalog /Pages 2 0 R >>');
    const kids = this.pages.map((page) => `${page} 0 R`).join(' ');
    this.object(2, `<< /Type /Pages /Count ${this.pages.length} /Kids [${kids}] >>`);
    const start = this.length;
    const lines = Array.from(
      { length: this.next - 1 },
      (_, i) => `${String(this.offsets.get(i + 1) ?? 0).padStart(10, '0')} 00000 n \n`,
    );
    this.put(`xref\n0 ${this.next}\n0000000000 65535 f \n${lines.join('')}`);
    this.put(`trailer << /Size ${this.next} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return new Uint8Array(Buffer.concat(this.chunks));
  }

  private stream(entries: string, data: Uint8Array): number {
    const number = this.next++;
    this.offsets.set(number, this.length);
    this.put(`${number} 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\n`);
    this.put(data);
    this.put('\nendstream\nendobj\n');
    return number;
  }

  private object(number: number, body: string): void {
    this.offsets.set(number, this.length);
    this.put(`${number} 0 obj\n${body}\nendobj\n`);
  }

  private put(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}

const fixed = (value: number): string => String(Math.round(value * 1000) / 1000);

const damaged = (what: string) => new AppError('damaged_file', `${what} is cut off or damaged; scan or save it again.`);

const unsupported = (what: string, why: string) =>
  new AppError('unsupported_format', `${what} cannot be read: ${why}. Save it as PDF or PNG.`);
