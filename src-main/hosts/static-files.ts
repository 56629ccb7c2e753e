/** Serving the built renderer: used by the loopback server and by Electron's app:// scheme, with the same path check and the same headers. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Headers of every answer. Nothing may come from elsewhere, no script or style may stand in a page, and nobody may frame it.
 * @param connect what `connect-src` allows beside the page's own origin
 */
export function securityHeaders(connect: readonly string[] = []): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
    'x-frame-options': 'DENY',
  };
}

export interface StaticFile {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  /** Vite names the files under assets/ by their content. */
  immutable: boolean;
}

/**
 * The file that a URL path names under `root`, or null: for what does not exist, is no file of a known type, or lies elsewhere
 * (by "..", an encoded "..", a backslash, or a link that leads out).
 */
export async function readStatic(root: string, urlPath: string): Promise<StaticFile | null> {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null;
  const type = TYPES[extname(path === '/' ? '/index.html' : path)];
  if (!type) return null;
  try {
    const base = await realpath(root);
    const file = await realpath(join(base, path === '/' ? 'index.html' : path));
    if (!file.startsWith(base + sep)) return null;
    return { body: new Uint8Array(await readFile(file)), type, immutable: path.startsWith('/assets/') };
  } catch {
    return null;
  }
}
