/** app://mantissa/ serves the built renderer: a real origin, unlike file://, so that the policy and the same-origin rule hold. */
import { protocol } from 'electron';
import { readStatic, securityHeaders } from '../static-files.ts';

const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://mantissa`;

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

async function answer(url: string, rendererDir: string): Promise<Response> {
  const { host, pathname } = new URL(url);
  const file = host === 'mantissa' ? await readStatic(rendererDir, pathname) : null;
  if (file === null)
    return new Response('There is nothing at this address.', { status: 404, headers: securityHeaders() });
  return new Response(file.body, { headers: { ...securityHeaders(), 'content-type': file.type } });
}

/** Must run once the app is ready. */
export function serveScheme(rendererDir: string): void {
  protocol.handle(SCHEME, (request) => answer(request.url, rendererDir));
}
