/** A stand-in for an OpenAI-compatible server with a vision model: answers as it is told to, and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  path: string;
  authorization: string | undefined;
  model: string;
  prompt: string;
  /** The picture, decoded from its data URL. */
  png: Buffer;
  logprobs: boolean;
}

/** How to answer a question: text, a status with words, or a misbehaviour. */
export type Reply =
  | { text: string; finish?: 'stop' | 'length'; logprobs?: number[] }
  | { status: number; body?: string; headers?: Record<string, string> }
  | 'hang'
  | 'cut'
  | 'not json';

export interface StandIn {
  url: string;
  asked: Asked[];
  close(): Promise<void>;
}

export async function startStandIn(reply: (asked: Asked, count: number) => Reply): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.end(request.url === '/v1/models' ? JSON.stringify({ data: [{ id: 'glm-ocr' }, { id: 'other' }] }) : '');
      return;
    }
    void read(request).then((body) => {
      const one = toAsked(request, body);
      asked.push(one);
      answer(response, reply(one, asked.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

interface Body {
  model: string;
  logprobs?: boolean;
  messages: { content: { type: string; text?: string; image_url?: { url: string } }[] }[];
}

function toAsked(request: IncomingMessage, text: string): Asked {
  const body = JSON.parse(text) as Body;
  const content = body.messages[0]?.content ?? [];
  const image = content.find(({ type }) => type === 'image_url')?.image_url?.url ?? '';
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    model: body.model,
    prompt: content.find(({ type }) => type === 'text')?.text ?? '',
    png: Buffer.from(image.replace(/^data:image\/png;base64,/, ''), 'base64'),
    logprobs: body.logprobs === true,
  };
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  if (reply === 'cut') {
    response.socket?.destroy();
    return;
  }
  if (reply === 'not json') {
    response.end('<html>It works!</html>');
    return;
  }
  if ('status' in reply) {
    response.writeHead(reply.status, reply.headers ?? {}).end(reply.body ?? '');
    return;
  }
  const logprobs = reply.logprobs ? { content: reply.logprobs.map((logprob) => ({ token: 'x', logprob })) } : null;
  const choice = {
    index: 0,
    message: { role: 'assistant', content: reply.text },
    finish_reason: reply.finish ?? 'stop',
    logprobs,
  };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices: [choice] }));
}
