/**
 * Who may talk to the server: whoever opened the address with the one-time token holds the session cookie; nobody else. Other programs of other
 * users on the machine, and every web page, are kept out by this and by the Host and Origin checks.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

export interface Session {
  /** For the address that is opened first; good once. */
  readonly token: string;
  /** The Set-Cookie value when the token is right and unused, else null. */
  redeem(token: string): string | null;
  /** Whether the request carries the session cookie. */
  holds(request: IncomingMessage): boolean;
}

/** Cookies know no ports, so that two servers on one machine need two names. */
export function createSession(port: number): Session {
  const token = randomBytes(24).toString('base64url');
  const secret = randomBytes(24).toString('base64url');
  const name = `mantissa_${port}`;
  let redeemed = false;
  return {
    token,
    redeem: (given) => {
      if (redeemed || !same(given, token)) return null;
      redeemed = true;
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    holds: (request) => {
      const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
      return cookies.some((cookie) => cookie.startsWith(`${name}=`) && same(cookie.slice(name.length + 1), secret));
    },
  };
}

/**
 * Whether the request was meant for this server. A page elsewhere that has pointed its own name at 127.0.0.1 (DNS rebinding) sends its own Host; a
 * page elsewhere that calls us sends its own Origin.
 */
export function meantForUs(request: IncomingMessage, port: number, needsOrigin: boolean): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin === undefined) return !needsOrigin;
  return origin === `http://${host}`;
}
