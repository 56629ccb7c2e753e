/** Pages into one WARC, so that a website that came as a folder is one file that can be read again. The same pages give the same bytes. */
import { createHash } from 'node:crypto';

export interface BundledPage {
  url: string;
  bytes: Uint8Array;
}

/** Not a day on which anything was captured: copying a folder must not make another website of it. */
const NO_DATE = '1970-01-01T00:00:00Z';

export function bundle(pages: readonly BundledPage[], company: string | null): Uint8Array<ArrayBuffer> {
  const info = `software: Mantissa\r\nformat: WARC File Format 1.0\r\n${company === null ? '' : `mantissa-company: ${company.replace(/\s+/g, ' ').trim()}\r\n`}`;
  const parts = [record('warcinfo', null, 'application/warc-fields', Buffer.from(info))];
  for (const { url, bytes } of [...pages].sort((a, b) => (a.url < b.url ? -1 : 1)))
    parts.push(record('resource', url, 'text/html', bytes));
  return new Uint8Array(Buffer.concat(parts));
}

function record(type: string, url: string | null, contentType: string, body: Uint8Array): Buffer {
  const id = createHash('sha256').update(`${type} ${url} `).update(body).digest('hex');
  const uuid = [id.slice(0, 8), id.slice(8, 12), `5${id.slice(13, 16)}`, `8${id.slice(17, 20)}`, id.slice(20, 32)].join(
    '-',
  );
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <urn:uuid:${uuid}>`,
    `WARC-Date: ${NO_DATE}`,
    ...(url === null ? [] : [`WARC-Target-URI: ${url}`]),
    `Content-Type: ${contentType}`,
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
}
