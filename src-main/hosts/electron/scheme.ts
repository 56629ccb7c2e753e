/** app://mantissa/ serves the built renderer: a real origin, unlike file://, so that the policy and the same-origin rule hold. */
import { protocol } from 'electron';
import type { App } from '../../app/app.ts';
import { answerOriginal } from '../originals.ts';
import { readStatic, securityHeaders } from '../static-files.ts';

const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://mantissa`;

type Originals = Pick<App, 'originals' | 'log'>;

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

async function answer(request: Request, rendererDir: string, app: Originals | undefined): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const ours = host === 'mantissa';
  const original = ours && app ? await answerOriginal(pathname, app, request.signal) : null;
  if (original) return new Response(original.body, { status: original.status, headers: original.headers });
  const file = ours ? await readStatic(rendererDir, pathname) : null;
  if (file === null)
    return new Response('There is nothing at this address.', { status: 404, headers: securityHeaders() });
  return new Response(file.body, { headers: { ...securityHeaders(), 'content-type': file.type } });
}

/** Must run once the app is ready. `app` answers undefined as long as the corpus is being opened. */
export function serveScheme(rendererDir: string, app: () => Originals | undefined): void {
  protocol.handle(SCHEME, (request) => answer(request, rendererDir, app()));
}
