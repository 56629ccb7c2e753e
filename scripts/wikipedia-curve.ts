/**
 * Builds src-main/ingest/website/curve.ts: the zlib ratio of Wikipedia's English text by length, from ../shared/data/english (an excerpt of a dump and WikiText-2).
 * Only figures are written. Usage: node scripts/wikipedia-curve.ts [FOLDER]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { zlibRatio } from '../src-main/ingest/website/density.ts';

const FROM = 100;
const TO = 1_000_000;
/** Ratio of two neighbouring lengths: about 75 points over four decades. */
const STEP = 1.13;
/** Places at which each length is measured, spread evenly over the text. */
const PLACES = 400;

const root = resolve(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, '../shared/data/english'));

/** Wiki markup to the text that a reader sees, near enough for a ratio. */
function plainWiki(markup: string): string {
  let text = markup
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<ref[^>]*\/>|<ref[\s\S]*?<\/ref>|<(math|gallery|timeline|nowiki|code|pre)[\s\S]*?<\/\1>/gi, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\{\{[^{}]*\}\}|\{\|[^{}]*?\|\}/g, '');
  }
  return text
    .replace(/\[\[(?:file|image|category|[a-z-]{2,12}):[^[\]]*(?:\[\[[^[\]]*\]\][^[\]]*)*\]\]/gi, '')
    .replace(/\[\[(?:[^|\]]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\[https?:\S+ ?([^\]]*)\]/g, '$1')
    .replace(/<[^>]+>|'{2,}|^[*#:;=|!{} ]+|=+\s*$/gm, '')
    .replace(/&(?:amp;)?nbsp;/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const decode = (text: string) => text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** Articles of the dump excerpt. Node has no bzip2; the system has. */
function dumpArticles(): string[] {
  const xml = execFileSync('bzip2', ['-dc', join(folder, 'enwiki_106articles.xml.bz2')], {
    maxBuffer: 64 * 1024 * 1024,
  }).toString();
  return [...xml.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, body = '']) => decode(body))
    .filter((body) => !/^#redirect/i.test(body))
    .map(plainWiki)
    .filter((text) => text.length > 2000);
}

/** WikiText-2 is tokenised: its joints are undone. */
function wikitext(name: string): string {
  return gunzipSync(readFileSync(join(folder, name)))
    .toString()
    .replace(/ @(.)@ /g, '$1')
    .replace(/ ([.,;:!?)\]'%])/g, '$1')
    .replace(/([([$]) /g, '$1')
    .replace(/^ = .*$/gm, '')
    .replace(/<unk>/g, 'unknown')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean ratio at a length, over places in every source that is long enough. */
function ratioAt(length: number, sources: readonly Buffer[]): number {
  const ratios: number[] = [];
  const fitting = sources.filter((source) => source.length >= length);
  const total = fitting.reduce((sum, source) => sum + source.length, 0);
  for (const source of fitting) {
    const places = Math.max(1, Math.round((PLACES * source.length) / total));
    const stride = (source.length - length) / places;
    for (let i = 0; i < places; i++) {
      const at = Math.floor(i * stride);
      ratios.push(zlibRatio(source.subarray(at, at + length)));
    }
  }
  return mean(ratios);
}

if (!existsSync(folder)) throw new Error(`There is no ${folder}.`);
const articles = dumpArticles();
const texts = ['wikitext-2_test.txt.gz', 'wikitext-2_valid.txt.gz'].map(wikitext);
// Lengths beyond an article's are measured on articles one after another, as a website's pages are.
const sources = [Buffer.from(articles.join('\n')), ...texts.map((text) => Buffer.from(text))];
const points: [number, number][] = [];
for (let length = FROM; length < TO * 1.001; length *= STEP) {
  const bytes = Math.round(length);
  points.push([bytes, Number(ratioAt(bytes, sources).toFixed(4))]);
}
const rows = points.map(([bytes, ratio]) => `  [${bytes}, ${ratio}],`).join('\n');
writeFileSync(
  join(root, 'src-main/ingest/website/curve.ts'),
  `/**
 * Length in bytes and zlib ratio (level 6) of English Wikipedia text. Made by scripts/wikipedia-curve.ts from ${articles.length} articles of a dump and WikiText-2,
 * ${sources.reduce((sum, source) => sum + source.length, 0)} bytes in all.
 */
export const WIKIPEDIA_CURVE: readonly (readonly [number, number])[] = [
${rows}
];
`,
);
