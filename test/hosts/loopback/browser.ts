/** A client of the loopback host as a browser is one: it opens the printed address, keeps the cookie, and speaks the contract over the socket. */
import { request } from 'node:http';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { Client } from '../../../src-main/api/contract.ts';
import { linkOptions } from '../../../src-main/api/transport.ts';
import type { Loopback } from '../../../src-main/hosts/loopback/server.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A plain request; `headers` may set Host and Origin, and the path goes out exactly as it is given. */
export function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    call.on('error', reject);
    call.end();
  });
}

/** Opens the printed address and answers the cookie it sets. */
export async function signIn(server: Loopback): Promise<string> {
  const { pathname, search } = new URL(server.url);
  const answer = await get(server.port, pathname + search);
  return String(answer.headers['set-cookie']).split(';')[0]!;
}

export function openSocket(server: Loopback, headers: Record<string, string>): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, { headers, maxPayload: 0 });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

export async function openClient(server: Loopback): Promise<{ client: Client; socket: WebSocket }> {
  const socket = await openSocket(server, { cookie: await signIn(server), origin: server.origin });
  const link = new RPCLink({ ...linkOptions, websocket: socket as unknown as globalThis.WebSocket });
  return { client: createORPCClient<Client>(link), socket };
}
