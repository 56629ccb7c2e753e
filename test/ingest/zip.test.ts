import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expandInput } from '../../src-main/ingest/inputs.ts';
import { parseFiling } from '../../src-main/ingest/parse.ts';
import { listZip, readZipMember, streamZipMember, type ZipMember } from '../../src-main/ingest/zip.ts';

const MOST = 1024 * 1024;
const END_BYTES = 22;

function written(bytes: Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), 'mantissa-zip-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const path = join(dir, 'a.zip');
  writeFileSync(path, bytes);
  return path;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function readByName(path: string, name: string): Promise<string> {
  const member = (await listZip(path)).find((one) => one.name === name);
  return text(await readZipMember(path, member!, MOST));
}

/** Little-endian fields: [bytes, value] each. */
function record(...fields: [size: 2 | 4 | 8, value: number][]): Buffer {
  const parts = fields.map(([size, value]) => {
    const part = Buffer.alloc(8);
    part.writeBigUInt64LE(BigInt(value));
    return part.subarray(0, size);
  });
  return Buffer.concat(parts);
}

/** An archive whose every size and place stands in the zip64 records, as programs write it that do not know the size beforehand. */
function zip64(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const crc = crc32(content);
  const full = 0xffffffff;
  const local = Buffer.concat([
    record([4, 0x04034b50], [2, 45], [2, 8], [2, 8], [4, 0], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    Buffer.from(name),
    packed,
  ]);
  const other = record([2, 0x5455], [2, 1]);
  const extra = Buffer.concat([
    other,
    Buffer.from([1]),
    record([2, 1], [2, 24], [8, content.length], [8, packed.length], [8, 0]),
  ]);
  const entry = Buffer.concat([
    record([4, 0x02014b50], [2, 45], [2, 45], [2, 8], [2, 8], [4, 0], [4, crc], [4, full], [4, full]),
    record([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, full]),
    Buffer.from(name),
    extra,
  ]);
  const end64 = record([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, 1], [8, 1]);
  const place = record([8, entry.length], [8, local.length]);
  const locator = record([4, 0x07064b50], [4, 0], [8, local.length + entry.length], [4, 1]);
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, full], [4, full], [2, 0]);
  return Buffer.concat([local, entry, end64, place, locator, end]);
}

describe('reading a zip by its directory', () => {
  it('lists and reads members, packed or stored, with names in any letters, folders left out', async () => {
    const path = written(
      zipSync({
        'folder/': new Uint8Array(),
        'folder/packed.htm': strToU8('packed '.repeat(1000)),
        'stored.htm': [strToU8('stored'), { level: 0 }],
        'Ünïcode 日本.htm': strToU8('x'),
        'empty.htm': new Uint8Array(),
      }),
    );
    const names = (await listZip(path)).map((one) => one.name);
    expect(names.sort()).toEqual(['empty.htm', 'folder/packed.htm', 'stored.htm', 'Ünïcode 日本.htm']);
    expect(await readByName(path, 'folder/packed.htm')).toBe('packed '.repeat(1000));
    expect(await readByName(path, 'stored.htm')).toBe('stored');
    expect(await readByName(path, 'Ünïcode 日本.htm')).toBe('x');
    expect(await readByName(path, 'empty.htm')).toBe('');
  });

  it('finds the end before a comment, though the comment holds what looks like an end', async () => {
    const zip = Buffer.from(zipSync({ 'a.htm': strToU8('a') }));
    const comment = Buffer.concat([Buffer.from('comment '), zip.subarray(-END_BYTES, -1), Buffer.alloc(60, 0xff)]);
    zip.writeUInt16LE(comment.length, zip.length - 2);
    comment.writeUInt32LE(0xfffffff0, 8 + 16);
    expect(await readByName(written(Buffer.concat([zip, comment])), 'a.htm')).toBe('a');
  });

  it('reads zip64: counts, sizes and places from the long records', async () => {
    const content = Buffer.from('long '.repeat(500));
    const path = written(zip64('long.htm', content));
    expect(await listZip(path)).toMatchObject([{ name: 'long.htm', bytes: content.length, offset: 0 }]);
    expect(await readByName(path, 'long.htm')).toBe(content.toString());
    const elsewhere = zip64('long.htm', content);
    elsewhere.writeBigUInt64LE(2n ** 63n, elsewhere.length - END_BYTES - 12);
    await expect(listZip(written(elsewhere))).rejects.toMatchObject({ code: 'damaged_file' });
  });

  it('takes names that climb out for nothing but names', async () => {
    const page = strToU8('<html>x</html>');
    const path = written(
      zipSync({ '../../up.htm': page, '/etc/root.htm': page, '..\\..\\back.htm': page, './a.htm': page }),
    );
    const files = await expandInput(path);
    const inside = files.map((file) => file.path.slice(path.length)).sort();
    expect(inside).toEqual(['/__/__/back.htm', '/__/__/up.htm', '/a.htm', '/etc/root.htm']);
    expect(files.map((file) => file.name).sort()).toEqual(['a.htm', 'back.htm', 'root.htm', 'up.htm']);
    for (const file of files) expect(text(await file.read())).toBe('<html>x</html>');
  });
});

describe('bad archives', () => {
  const zip = Buffer.from(
    zipSync({ 'a.htm': strToU8('abc '.repeat(20_000)), 'b.htm': [strToU8('plain'), { level: 0 }] }),
  );
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(zip);
    change(bytes);
    return written(bytes);
  };
  const find = async (path: string, name: string) =>
    (await listZip(path)).find((one) => one.name === name) as ZipMember;

  it.each([1, 10, 30, 100, zip.length - 4])('refuses one that is cut by %i bytes', async (cut) => {
    const path = written(zip.subarray(0, zip.length - cut));
    await expect(expandInput(path)).rejects.toMatchObject({ code: 'damaged_file' });
  });

  it('refuses one that lacks bytes in the middle, or members that the end counts', async () => {
    const gap = Buffer.concat([zip.subarray(0, 50), zip.subarray(60)]);
    await expect(listZip(written(gap))).rejects.toMatchObject({ code: 'damaged_file' });
    const path = changed((bytes) => bytes.writeUInt16LE(3, bytes.length - 12));
    await expect(listZip(path)).rejects.toMatchObject({ code: 'damaged_file' });
  });

  it('never fails but by an AppError, whatever single byte is wrong', async () => {
    for (let at = 4; at < zip.length; at++) {
      const path = changed((bytes) => bytes.writeUInt8((bytes[at] as number) ^ 0xff, at));
      const reading = expandInput(path).then((files) => Promise.all(files.map((file) => file.read())));
      const [error] = await reading.then(
        () => [null],
        (cause: unknown) => [cause],
      );
      if (error !== null) expect(error).toMatchObject({ name: 'AppError', message: expect.stringContaining(path) });
    }
  });

  it('refuses members whose bytes are not what the directory says', async () => {
    const packed = changed((bytes) => bytes.fill(0xff, 50, 80));
    await expect(readZipMember(packed, await find(packed, 'a.htm'), MOST)).rejects.toMatchObject({
      code: 'damaged_file',
    });
    const stored = changed((bytes) => bytes.write('plaid', bytes.indexOf('plain')));
    await expect(readZipMember(stored, await find(stored, 'b.htm'), MOST)).rejects.toMatchObject({
      code: 'damaged_file',
    });
    expect(await readByName(stored, 'a.htm')).toBe('abc '.repeat(20_000));
  });

  it('refuses what is too large, and unfolds no more than the directory says', async () => {
    const path = written(zip);
    const member = await find(path, 'a.htm');
    await expect(readZipMember(path, member, 1000)).rejects.toMatchObject({ code: 'file_too_big' });
    const lies = readZipMember(path, { ...member, bytes: 10 }, 1000);
    await expect(lies).rejects.toMatchObject({ code: 'damaged_file', cause: { code: 'ERR_BUFFER_TOO_LARGE' } });
    await expect(readZipMember(path, { ...member, packed: 2 ** 40 }, MOST)).rejects.toMatchObject({
      code: 'file_too_big',
    });
    await expect(readZipMember(path, { ...member, packed: MOST }, MOST)).rejects.toMatchObject({
      code: 'damaged_file',
    });
  });

  it('says of encrypted members, and of other ways of packing, what to do', async () => {
    const entry = zip.indexOf(Buffer.from('PK\u0001\u0002'));
    const encrypted = changed((bytes) => bytes.writeUInt16LE(1, entry + 8));
    const [file] = await expandInput(encrypted);
    await expect(file?.read()).rejects.toMatchObject({
      code: 'unsupported_format',
      message: expect.stringMatching(/encrypted.*password/),
    });
    const deflate64 = changed((bytes) => bytes.writeUInt16LE(9, entry + 10));
    const [other] = await expandInput(deflate64);
    await expect(other?.read()).rejects.toMatchObject({
      code: 'unsupported_format',
      message: expect.stringMatching(/method 9/),
    });
  });
});

describe('an archive of 3,000 accounts', () => {
  const nameOf = (i: number) => `Prod223_0001_${String(i).padStart(8, '0')}_20231231.html`;
  const page = (i: number) => strToU8(`<html>${'accounts '.repeat(200)}${i}</html>`);
  const archive = (from: number) =>
    zipSync(Object.fromEntries(Array.from({ length: 3000 - from }, (_, i) => [nameOf(from + i), page(from + i)])), {
      level: 1,
    });

  it('opens the last member though all bytes of the others are spoilt', async () => {
    const path = written(archive(0));
    const last = (await listZip(path)).at(-1) as ZipMember;
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4, last.offset);
    writeFileSync(path, bytes);
    const files = await expandInput(path);
    expect(files).toHaveLength(3000);
    expect(text((await files.at(-1)?.read()) as Uint8Array)).toBe(text(page(2999)));
    await expect(files[0]?.read()).rejects.toMatchObject({ code: 'damaged_file' });
  });

  it('opens it in the processor time that it takes in an archive of its own', async () => {
    const times = 200;
    const timed = async (path: string) => {
      const last = (await expandInput(path)).at(-1);
      await last?.read();
      const began = process.cpuUsage();
      for (let i = 0; i < times; i++) await last?.read();
      const { user, system } = process.cpuUsage(began);
      return (user + system) / times;
    };
    const alone = await timed(written(archive(2999)));
    const among = await timed(written(archive(0)));
    // Scanning the archive for it cost 3,000 times as much.
    expect(among).toBeLessThan(50 * alone);
  });
});

describe('a member that streams', () => {
  const content = strToU8('row\t1\n'.repeat(200_000));
  const path = () =>
    written(zipSync({ 'packed.txt': content, 'stored.txt': [content, { level: 0 }], 'empty.txt': new Uint8Array() }));
  const streamed = async (archive: string, change: Partial<ZipMember> & { name: string }) => {
    const member = (await listZip(archive)).find((one) => one.name === change.name) as ZipMember;
    const chunks: Uint8Array[] = [];
    const ends: boolean[] = [];
    await streamZipMember(archive, { ...member, ...change }, (chunk, final) => {
      chunks.push(chunk.slice());
      ends.push(final);
    });
    expect(ends.filter(Boolean)).toEqual([true]);
    expect(ends.at(-1)).toBe(true);
    return Buffer.concat(chunks);
  };

  it.each(['packed.txt', 'stored.txt', 'empty.txt'])('comes as it is: %s', async (name) => {
    expect(await streamed(path(), { name })).toEqual(Buffer.from(name === 'empty.txt' ? '' : content));
  });

  it('is refused where its bytes are not those of the directory, or more', async () => {
    const archive = path();
    const damaged = { code: 'damaged_file', message: expect.stringContaining('packed.txt') };
    await expect(streamed(archive, { name: 'packed.txt', crc: 1 })).rejects.toMatchObject(damaged);
    await expect(streamed(archive, { name: 'packed.txt', bytes: 1000 })).rejects.toMatchObject(damaged);
    await expect(streamed(archive, { name: 'packed.txt', packed: 20 })).rejects.toMatchObject(damaged);
    await expect(streamed(archive, { name: 'packed.txt', encrypted: true })).rejects.toMatchObject({
      code: 'unsupported_format',
    });
  });

  it('passes on what its reader throws', async () => {
    const archive = path();
    const member = (await listZip(archive))[0] as ZipMember;
    const full = new RangeError('full');
    await expect(
      streamZipMember(archive, member, () => {
        throw full;
      }),
    ).rejects.toBe(full);
  });
});

describe('archives made to fill memories', () => {
  it('are refused member by member: too many times their size, or the same bytes for several', async () => {
    const blanks = new Uint8Array(64 * 1024 * 1024);
    const bomb = written(zipSync({ 'bomb.htm': blanks, 'plain.htm': strToU8('<html>x</html>') }, { level: 9 }));
    const [first, second] = await expandInput(bomb);
    await expect(first?.read()).rejects.toMatchObject({
      code: 'file_too_big',
      message: expect.stringMatching(/unfolds to \d{3,4} times its size/),
    });
    expect(text((await second?.read()) as Uint8Array)).toBe('<html>x</html>');

    const zip = Buffer.from(
      zipSync({ 'a.htm': [strToU8('a'.repeat(500)), { level: 0 }], 'b.htm': [strToU8('b'.repeat(100)), { level: 0 }] }),
    );
    // The first member says that it goes on over the second.
    const entry = zip.indexOf(Buffer.from('PK\u0001\u0002'));
    zip.writeUInt32LE(600, entry + 20);
    zip.writeUInt32LE(600, entry + 24);
    const overlapping = await expandInput(written(zip));
    await expect(overlapping[0]?.read()).rejects.toMatchObject({
      code: 'damaged_file',
      message: expect.stringContaining('overlaps'),
    });
    expect(text((await overlapping[1]?.read()) as Uint8Array)).toBe('b'.repeat(100));
  });

  it('give a member once, however often the directory names it', async () => {
    const zip = Buffer.from(zipSync({ 'a.htm': strToU8('one'), 'b.htm': strToU8('two') }, { level: 0 }));
    const first = zip.indexOf(Buffer.from('PK\u0001\u0002'));
    const second = zip.indexOf(Buffer.from('PK\u0001\u0002'), first + 4);
    // The second entry describes the first member's bytes under a name of its own.
    for (const field of [16, 20, 24, 42]) zip.copy(zip, second + field, first + field, first + field + 4);
    const [one, again] = await expandInput(written(zip));
    expect(text((await one?.read()) as Uint8Array)).toBe('one');
    await expect(again?.read()).rejects.toMatchObject({ code: 'damaged_file' });
  });
});

describe('archives within archives', () => {
  const page = (name: string) => strToU8(`<html><body><p>${name}</p></body></html>`);
  /** An archive within `depth` others. */
  const wrapped = (content: Record<string, Uint8Array>, depth: number) => {
    let zip = zipSync(content);
    for (let k = 0; k < depth; k++) zip = zipSync({ [`level${k}.zip`]: zip });
    return zip;
  };
  const listed = async (path: string) =>
    (await expandInput(path)).map((file) => [file.path.slice(path.length + 1), file.error?.code]);

  it('are opened in their place: zip in zip, gz in zip in zip, zip in gz in zip, archives without a name that says so', async () => {
    const path = written(
      zipSync({
        'members/0001.zip': zipSync({ 'report.htm': page('one'), '../up.htm': page('up') }),
        'members/0002.zip': zipSync({ 'report.htm.gz': gzipSync(page('two')) }),
        'members/0003.zip.gz': gzipSync(zipSync({ 'report.htm': page('three') })),
        'members/0004': zipSync({ 'report.htm': page('four') }),
        'plain.htm': page('five'),
      }),
    );
    const files = await expandInput(path);
    expect(files.map((file) => file.path.slice(path.length + 1))).toEqual([
      'members/0001.zip/__/up.htm',
      'members/0001.zip/report.htm',
      'members/0002.zip/report.htm.gz',
      'members/0003.zip.gz/report.htm',
      'members/0004/report.htm',
      'plain.htm',
    ]);
    // In any order, and at once.
    const texts = await Promise.all(
      files.toReversed().map(async (file) => parseFiling(await file.read(), file.name).text.trim()),
    );
    expect(texts).toEqual(['five', 'four', 'three', 'two', 'one', 'up']);
  });

  it('and gzipped ones on the disk are opened too', async () => {
    const path = written(gzipSync(zipSync({ 'a.htm': page('a'), 'b.zip': zipSync({ 'c.htm': page('c') }) })));
    expect(await listed(path)).toEqual([
      ['a.htm', undefined],
      ['b.zip/c.htm', undefined],
    ]);
  });

  it('are refused alone where they lie too deep or are cut off', async () => {
    expect(await listed(written(wrapped({ 'a.htm': page('a') }, 3)))).toEqual([
      ['level2.zip/level1.zip/level0.zip/a.htm', undefined],
    ]);
    const cut = zipSync({ 'a.htm': page('a') });
    const path = written(
      zipSync({
        'cut.zip': cut.subarray(0, cut.length - 9),
        'deep.zip': wrapped({ 'a.htm': page('a') }, 3),
        'z.htm': page('z'),
      }),
    );
    const files = await expandInput(path);
    expect(await listed(path)).toEqual([
      ['cut.zip', 'damaged_file'],
      ['deep.zip/level2.zip/level1.zip/level0.zip', 'file_too_big'],
      ['z.htm', undefined],
    ]);
    await expect(files[1]?.read()).rejects.toThrow('more than 3 archives');
  });

  it('made to fill memories are refused by what they take in the outermost file', async () => {
    // Each member is small enough for itself; together they are thousands of times their archive.
    const blanks = new Uint8Array(8 * 1024 * 1024);
    const many = zipSync(Object.fromEntries(Array.from({ length: 4 }, (_, k) => [`${k}.htm`, blanks])), { level: 9 });
    const grown = zipSync({
      'large.zip': [zipSync({ 'blanks.htm': [new Uint8Array(20 * 1024 * 1024), { level: 0 }] }), { level: 9 }],
    });
    const path = written(zipSync({ 'grown.zip': grown, 'many.zip': many, 'z.htm': page('z') }));
    const files = await expandInput(path);
    expect(await listed(path)).toEqual([
      ['grown.zip', 'file_too_big'],
      ['many.zip', 'file_too_big'],
      ['z.htm', undefined],
    ]);
    await expect(files[1]?.read()).rejects.toThrow(/unfolds to \d+ times its size/);
    const gzipped = written(
      gzipSync(zipSync({ 'blanks.htm': [new Uint8Array(20 * 1024 * 1024), { level: 0 }] }), { level: 9 }),
    );
    await expect(expandInput(gzipped)).rejects.toMatchObject({ code: 'file_too_big' });
  });
});

describe('a folder', () => {
  const page = (name: string) => `<html><body><p>${name}</p></body></html>`;

  it('is read though an archive in it is damaged: that one fails alone, with its reason', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mantissa-folder-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const zip = zipSync({ 'inside.htm': strToU8(page('inside')) });
    writeFileSync(join(folder, 'a-cut.zip'), zip.subarray(0, zip.length - 10));
    writeFileSync(join(folder, 'b.zip'), zip);
    writeFileSync(join(folder, 'c.htm'), page('c'));
    const files = await expandInput(folder);
    expect(files.map(({ path, error }) => [path.slice(folder.length + 1), error?.code])).toEqual([
      ['a-cut.zip', 'damaged_file'],
      ['b.zip/inside.htm', undefined],
      ['c.htm', undefined],
    ]);
    await expect(files[0]?.read()).rejects.toMatchObject({ message: expect.stringContaining('a-cut.zip') });
  });

  it('has scans among its pictures: those like pages that no document beside them shows', async () => {
    const { createCanvas } = await import('@napi-rs/canvas');
    const picture = (width: number, height: number, form: 'png' | 'jpeg' | 'webp' = 'png') =>
      createCanvas(width, height).encode(form as 'png');
    const files = {
      'scans/one.png': await picture(900, 1270),
      'scans/two.jpg': await picture(1270, 900, 'jpeg'),
      'scans/three.webp': await picture(900, 1270, 'webp'),
      'scans/logo.png': await picture(300, 200),
      'scans/banner.png': await picture(2400, 900),
      'filing/report.htm': strToU8('<html><p>text</p><img src="./report_g1.jpg"><img src="Foto%201.png"></html>'),
      'filing/report_g1.jpg': await picture(900, 1270, 'jpeg'),
      'filing/Foto 1.png': await picture(900, 1270),
      'filing/annex.png': await picture(900, 1270),
      'saved/page.html': strToU8('<html><img src="page_files/hero.jpg"></html>'),
      'saved/page_files/hero.jpg': await picture(1200, 900, 'jpeg'),
      'saved/page_files/style.css': strToU8('p {}'),
    };
    const expected = [
      'filing/annex.png',
      'filing/report.htm',
      'saved/page.html',
      'scans/one.png',
      'scans/three.webp',
      'scans/two.jpg',
    ];
    const folder = mkdtempSync(join(tmpdir(), 'mantissa-folder-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const names = async (path: string) =>
      (await expandInput(path)).map((file) => file.path.slice(path.length + 1)).sort();
    expect(await names(folder)).toEqual(expected);
    const archive = written(
      zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new Uint8Array(bytes)]))),
    );
    expect(await names(archive)).toEqual(expected);
  });
});
