import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { contentKey } from '../../src-main/ingest/content-key.ts';
import { parseFiling, readFiling } from '../../src-main/ingest/parse.ts';
import { bytesOf } from './support.ts';

const page = (year: number) =>
  `<html><body><p>FORM 10-K</p><p>For the fiscal year ended December 31, ${year}</p>${'<p>Item 1. Business. We make pots and pans of many kinds, and sell them.</p>'.repeat(20)}</body></html>`;
const wrapped = `<SEC-DOCUMENT>0000000001-24-000001.txt : 20240201
<SEC-HEADER>0000000001-24-000001.hdr.sgml : 20240201
ACCESSION NUMBER:		0000000001-24-000001
CONFORMED SUBMISSION TYPE:	10-K
FILED AS OF DATE:		20240201
FILER:
	COMPANY DATA:
		COMPANY CONFORMED NAME:			POTS INC
		CENTRAL INDEX KEY:			0000000001
</SEC-HEADER>
<DOCUMENT>
<TYPE>10-K
<SEQUENCE>1
<FILENAME>pots.htm
<TEXT>
${page(2023)}
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-13
<SEQUENCE>2
<FILENAME>ex13.htm
<TEXT>
<html><body><p>Annual report to the shareholders of the company, which is a part of the filing.</p></body></html>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>`;

it('is one for .htm, .gz and full submission, and another for another year', async () => {
  const plain = contentKey(parseFiling(bytesOf(page(2023)), 'a.htm'));
  expect(plain).toMatch(/^[\da-f]{64}$/);
  expect(contentKey(await readFiling(gzipSync(bytesOf(page(2023))), 'a.htm.gz'))).toBe(plain);
  const submission = parseFiling(bytesOf(wrapped), 'a.txt');
  expect(submission.text).toContain('Annual report to the shareholders');
  expect(contentKey(submission)).toBe(plain);
  expect(contentKey(parseFiling(bytesOf(page(2022)), 'b.htm'))).not.toBe(plain);
});

it('is none for a text that says too little', () => {
  expect(contentKey(parseFiling(bytesOf('<html><body><p>Short.</p></body></html>'), 'a.htm'))).toBeNull();
});
