import { afterEach, describe, expect, it } from 'vitest';
import { closeEngines, createOcr } from '../../../src-main/ingest/ocr/reader.ts';
import { checkOcr, DEFAULT_OCR, ocrFromEnvironment } from '../../../src-main/ingest/ocr/settings.ts';
import type { OcrEngine, PageContext, PageImage, RecognisedPage } from '../../../src-main/ingest/ocr/types.ts';
import { createVision } from '../../../src-main/ingest/ocr/vision.ts';
import { readAnswerText } from '../../../src-main/ingest/ocr/vision-answer.ts';
import { endpoint, listModels } from '../../../src-main/ingest/ocr/vision-client.ts';
import { judge, repeats } from '../../../src-main/ingest/ocr/vision-judge.ts';
import { promptFor } from '../../../src-main/ingest/ocr/vision-prompts.ts';
import { readFiling } from '../../../src-main/ingest/parse.ts';
import { A4, draw, SHEET, scanPdf, sheetPaper } from './paper.ts';
import { type Asked, type Reply, type StandIn, startStandIn } from './stand-in.ts';

/** Coarse, since nobody reads it here. */
const DPI = 110;
const page = draw(sheetPaper(), DPI);
const TABLE = `<table>${SHEET.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const context = (signal?: AbortSignal): PageContext => ({ signal, beat: () => {} });

/** Answers a table to the table prompt and text to the other. */
const sensible = ({ prompt }: Asked): Reply => ({
  text: prompt.startsWith('Table') ? TABLE : '# Larch & Alder Limited\n\nBalance sheet at 31 March 2019, in £',
});

let server: StandIn | null = null;
afterEach(async () => {
  await closeEngines();
  await server?.close();
  server = null;
});

async function standIn(reply: (asked: Asked, count: number) => Reply): Promise<StandIn> {
  server = await startStandIn(reply);
  return server;
}

/** Stands for the built-in recogniser, and says that it was asked. */
const builtIn = (): OcrEngine => ({
  name: 'tesseract',
  key: 'stub',
  concurrency: 1,
  recognise: async (image): Promise<RecognisedPage> => ({
    page: image.page,
    width: image.width,
    height: image.height,
    words: [],
    regions: [],
    notes: ['built in'],
  }),
  close: async () => {},
});

function engine(url: string, patch: { key?: string; timeoutSeconds?: number } = {}): OcrEngine {
  const settings = {
    ...DEFAULT_OCR,
    engine: 'vision' as const,
    url,
    model: 'glm-ocr',
    timeoutSeconds: patch.timeoutSeconds ?? 20,
  };
  return createVision({ settings, key: patch.key, embedded: builtIn, pauseMs: 5 });
}

const picture = async (): Promise<PageImage> => ({ page: 1, pixels: page, dpi: DPI, ...A4, left: 0, top: 0 });

describe('a vision endpoint', () => {
  it('reads a scan region by region into tables and text with their places', async () => {
    const { url, asked } = await standIn(sensible);
    const settings = { ...DEFAULT_OCR, engine: 'vision' as const, url, model: 'glm-ocr' };
    const ocr = createOcr({ settings, key: 'secret' });
    const filing = await readFiling(scanPdf([page]), 'scan.pdf', ocr ? { ocr } : {});
    expect(
      asked.every(({ path, authorization }) => path === '/v1/chat/completions' && authorization === 'Bearer secret'),
    ).toBe(true);
    expect(asked.filter(({ prompt }) => prompt === 'Table Recognition:')).toHaveLength(1);
    expect(asked.length).toBeGreaterThan(1);
    const values = filing.numbers.filter(({ table }) => table).map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([1234567, -1905266, 2531941, 2076701]));
    const [table] = filing.tables;
    expect(table).toMatchObject({ page: 1, confidence: 0.9 });
    expect(table?.box?.[1]).toBeGreaterThan(90);
    expect(filing.text).toContain('Larch & Alder Limited');
  });

  it('sends the picture of each region, not of the page', async () => {
    const { url, asked } = await standIn(sensible);
    await engine(url).recognise(await picture(), context());
    for (const { png } of asked) expect(png.readUInt32BE(20)).toBeLessThan(page.height * 0.6);
  });

  it('takes the confidence that the endpoint gives', async () => {
    const { url } = await standIn((asked) => ({
      ...(sensible(asked) as { text: string }),
      logprobs: [Math.log(0.5), Math.log(0.7)],
    }));
    const read = await engine(url).recognise(await picture(), context());
    expect(read.regions[0]?.confidence).toBeCloseTo(0.6, 5);
  });

  it.each<[string, string]>([
    ['an empty answer', ''],
    ['a refusal', "I'm sorry, I can't read this image."],
    ['a loop', 'Fixed assets 1,234 '.repeat(60)],
    [
      'an invention',
      'The directors present their strategic report for the year and say much that is nowhere to be seen. '
        .split(' ')
        .map((w, i) => `${w}${i}`)
        .join(' ')
        .repeat(1) + Array.from({ length: 900 }, (_, i) => `word${i * 7919}`).join(' '),
    ],
  ])('has the built-in recogniser read a page after %s', async (_name, text) => {
    const { url } = await standIn(() => ({ text }));
    const read = await engine(url).recognise(await picture(), context());
    expect(read.pieces).toBeUndefined();
    expect(read.notes[0]).toBe('built in');
    expect(read.notes[1]).toMatch(
      /Page 1: an answer of the OCR endpoint .+; the built-in recogniser read the page instead/,
    );
  });

  it('marks an answer that was cut off', async () => {
    const { url } = await standIn((asked) => ({ ...(sensible(asked) as { text: string }), finish: 'length' }));
    const read = await engine(url).recognise(await picture(), context());
    expect(read.regions.every(({ confidence }) => confidence <= 0.4)).toBe(true);
    expect(read.notes.join()).toContain('was cut off');
  });

  it.each<[string, Reply]>([
    ['429', { status: 429 }],
    ['503', { status: 503, headers: { 'retry-after': '0.01' } }],
    ['a cut connection', 'cut'],
  ])('asks again after %s', async (_name, misbehaviour) => {
    const { url } = await standIn((asked, count) => (count <= 2 ? misbehaviour : sensible(asked)));
    const read = await engine(url).recognise(await picture(), context());
    expect(read.pieces?.some(({ type }) => type === 'table')).toBe(true);
  });

  it('asks without logprobs where the server knows no such thing', async () => {
    const { url, asked } = await standIn((one) =>
      one.logprobs ? { status: 400, body: 'unknown field' } : sensible(one),
    );
    const read = await engine(url).recognise(await picture(), context());
    expect(read.pieces?.length).toBeGreaterThan(0);
    expect(asked.filter(({ logprobs }) => logprobs)).toHaveLength(1);
  });

  it.each<[string, Reply, string, RegExp]>([
    ['401', { status: 401 }, 'unauthorized', /refused the key/],
    ['404', { status: 404, body: 'not found' }, 'network', /no OpenAI-compatible server/],
    ['an unknown model', { status: 404, body: '{"error":"model not found"}' }, 'network', /has no model "glm-ocr"/],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://example.invalid/' } },
      'network',
      /sends requests on to another address/,
    ],
    ['a web page', 'not json', 'network', /not as an OpenAI-compatible server/],
    ['500 for good', { status: 500 }, 'network', /overloaded or failing/],
  ])('says what is wrong in plain words: %s', async (_name, reply, code, words) => {
    const { url } = await standIn(() => reply);
    const failure = await engine(url)
      .recognise(await picture(), context())
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(String(failure)).toMatch(words);
  });

  it('says when nothing answers, and when no answer comes in time', async () => {
    const gone = await standIn(sensible);
    await gone.close();
    server = null;
    await expect(engine(gone.url).recognise(await picture(), context())).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(/Nothing answers at http:\/\/127.0.0.1/),
    });
    const { url } = await standIn(() => 'hang');
    await expect(engine(url, { timeoutSeconds: 0.05 }).recognise(await picture(), context())).rejects.toMatchObject({
      code: 'file_too_slow',
    });
  });

  it('stops at once when it is cancelled', async () => {
    const stop = new AbortController();
    const { url } = await standIn(() => {
      setTimeout(() => stop.abort(), 20);
      return 'hang';
    });
    await expect(engine(url).recognise(await picture(), context(stop.signal))).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('lists its models', async () => {
    const { url } = await standIn(sensible);
    expect(await listModels({ url, model: '', timeoutSeconds: 5, key: undefined })).toEqual(['glm-ocr', 'other']);
  });
});

describe('an answer', () => {
  it('is read as headings, paragraphs, lists, pipe tables and HTML tables in their order', () => {
    const pieces = readAnswerText(
      '```markdown\n# Notes\n\nAs at\n31 March\n\n- one\n- two\n\n| a | b |\n|---|---:|\n| x \\| y | **1,234** |\n\n' +
        '<table><thead><tr><th colspan="2">2019</th></tr></thead><tr><td>Stocks<br>held</td><td>$12,5$ &amp; more</td></tr></table>\nafter\n```',
    );
    expect(pieces.map((piece) => (piece.type === 'text' ? [piece.level, piece.list, piece.text] : 'table'))).toEqual([
      [1, false, 'Notes'],
      [0, false, 'As at 31 March'],
      [0, true, '- one'],
      [0, true, '- two'],
      'table',
      'table',
      [0, false, 'after'],
    ]);
    const tables = pieces.filter((piece) => piece.type === 'table');
    expect(tables[0]?.rows.map((row) => row.map(({ text, header }) => [text, header]))).toEqual([
      [
        ['a', true],
        ['b', true],
      ],
      [
        ['x | y', false],
        ['1,234', false],
      ],
    ]);
    expect(tables[1]?.rows[0]?.[0]).toEqual({ text: '2019', colspan: 2, rowspan: 1, header: true });
    expect(tables[1]?.rows[1]?.map(({ text }) => text)).toEqual(['Stocks\nheld', '12,5 & more']);
  });

  it('may be anything without harm', () => {
    expect(readAnswerText('<table><tr><td>1<td>2<tr><td colspan="999999999">3').map(({ type }) => type)).toEqual([
      'table',
    ]);
    expect(readAnswerText('<script>alert(1)</script><img src=x onerror=y>')).toEqual([
      { type: 'text', text: 'alert(1)', level: 0, list: false },
    ]);
    expect(readAnswerText('| lonely')).toHaveLength(1);
    expect(readAnswerText('')).toEqual([]);
  });

  it('is judged by what the picture can hold', () => {
    const answer = (text: string) => ({ text, cut: false, probability: null });
    expect(judge(answer('Tangible assets 1,234'), 25)).toEqual({ confidence: 0.9, reason: null });
    expect(judge(answer('x'), 400).confidence).toBeLessThanOrEqual(0.4);
    expect(judge(answer('y'.repeat(20).replaceAll('y', 'abc ')), 3).confidence).toBeGreaterThanOrEqual(0);
    expect(repeats(`${'a useful beginning. '}${'and so on '.repeat(30)}`)).toBe(true);
    expect(repeats(SHEET.map((row) => row.join(' | ')).join('\n'))).toBe(false);
    expect(repeats(`<tr><td></td>${'<td></td>'.repeat(40)}</tr>`.replace(/<[^>]*>/g, ''))).toBe(false);
  });
});

describe('settings of the endpoint', () => {
  it('take an address however much of it is given, and no other scheme', () => {
    for (const url of [
      'http://h:1',
      'http://h:1/',
      'http://h:1/v1',
      'http://h:1/v1/',
      'http://h:1/v1/chat/completions',
    ])
      expect(endpoint(url).href).toBe('http://h:1/v1/chat/completions');
    expect(endpoint('https://h/api/v3').href).toBe('https://h/api/v3/chat/completions');
    expect(() => endpoint('file:///etc/passwd')).toThrow(/must begin with/);
    expect(() => endpoint('nonsense')).toThrow(/no web address/);
  });

  it('come from the environment', () => {
    expect(ocrFromEnvironment({})).toEqual({ settings: {}, key: undefined });
    expect(
      ocrFromEnvironment({ MANTISSA_OCR_URL: 'http://h', MANTISSA_OCR_MODEL: 'm', MANTISSA_OCR_KEY: 'k' }),
    ).toEqual({
      settings: { engine: 'vision', url: 'http://h', model: 'm' },
      key: 'k',
    });
    expect(ocrFromEnvironment({ MANTISSA_OCR_ENGINE: 'off', MANTISSA_OCR_TIMEOUT: '30' }).settings).toEqual({
      engine: 'off',
      timeoutSeconds: 30,
    });
    expect(() => ocrFromEnvironment({ MANTISSA_OCR_ENGINE: 'magic' })).toThrow(/is tesseract, vision, off/);
    expect(() => ocrFromEnvironment({ MANTISSA_OCR_CONCURRENCY: '-1' })).toThrow(/whole number/);
  });

  it('name an endpoint and a model where one is wanted', () => {
    expect(() => checkOcr(DEFAULT_OCR)).not.toThrow();
    expect(() => checkOcr({ ...DEFAULT_OCR, engine: 'vision' })).toThrow(/address of the OCR endpoint/);
    expect(() => checkOcr({ ...DEFAULT_OCR, engine: 'vision', url: 'http://h' })).toThrow(/name of the model/);
  });

  it('ask models trained for OCR in their own words', () => {
    expect(promptFor('zai-org/GLM-OCR', 'table')).toBe('Table Recognition:');
    expect(promptFor('PaddlePaddle/PaddleOCR-VL', 'text')).toBe('OCR:');
    expect(promptFor('qwen2.5-vl', 'table')).toContain('<table>');
  });
});
