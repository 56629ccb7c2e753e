/**
 * The one place where a contract call is looked up, validated, run and its errors put into words, whichever host it came through.
 * Hosts put `router` behind a transport; the in-process client calls it directly.
 */
import { createRouterClient, implement, ORPCError, ValidationError } from '@orpc/server';
import { type Client, contract } from '../api/contract.ts';
import { AppError, isCancelled } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import { fromWireError, toWireError } from '../api/transport.ts';
import type { Log } from './log.ts';

export type AppRouter = ReturnType<typeof buildRouter>;

type LooseHandler = (input: unknown, call: { signal: AbortSignal }) => unknown;
type LooseImplementer = { handler: (run: (options: { input: unknown; signal?: AbortSignal }) => unknown) => unknown };

/** A signal for callers that brought none. */
const NEVER = new AbortController().signal;

/** "paths: Too small: expected array to have >=1 items" */
function describeIssues(issues: ValidationError['issues']): string {
  const shown = issues.slice(0, 3).map((issue) => {
    const where = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
    return where ? `${where}: ${issue.message}` : issue.message;
  });
  return `The request is not valid. ${shown.join('; ')}.`;
}

/** Turns whatever a handler threw into an `AppError`; the unforeseen goes to the log under the id that the caller is told. */
export function toAppError(error: unknown, where: string, log: Log): AppError {
  if (error instanceof AppError) {
    if (error.code !== 'internal' || error.id !== undefined) return error;
    return new AppError('internal', error.message, { cause: error, id: log.failure(where, error) });
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return new AppError('bad_request', describeIssues(error.cause.issues));
  }
  if (isCancelled(error)) return new AppError('cancelled', 'The work was cancelled.');
  const id = log.failure(where, error);
  return new AppError('internal', `Something unforeseen went wrong. The log has the details under ${id}.`, {
    cause: error,
    id,
  });
}

function buildRouter(handlers: Handlers, log: Log) {
  const os = implement(contract).use(async ({ next, path }) => {
    try {
      return await next();
    } catch (error) {
      throw toWireError(toAppError(error, path.join('.'), log));
    }
  });
  // `Handlers` has tied every name, input and output to the contract; inside the loop only the names are left.
  const router: Record<string, Record<string, unknown>> = {};
  for (const [group, members] of Object.entries(contract)) {
    const implementers = os[group as keyof typeof contract] as unknown as Record<string, LooseImplementer>;
    const functions = handlers[group as keyof Handlers] as unknown as Record<string, LooseHandler>;
    router[group] = Object.fromEntries(
      Object.keys(members).map((name) => [
        name,
        implementers[name]!.handler(({ input, signal }) => functions[name]!(input, { signal: signal ?? NEVER })),
      ]),
    );
  }
  return os.router(router as unknown as Parameters<typeof os.router>[0]);
}

/** The contract called in this process, through the same validation and error mapping as over any transport. */
export function createClient(router: AppRouter): Client {
  return createRouterClient(router, {
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw fromWireError(error);
        }
      },
    ],
  });
}

export interface Dispatch {
  router: AppRouter;
  client: Client;
}

/** Binds the handlers to the contract. */
export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  const router = buildRouter(handlers, log);
  return { router, client: createClient(router) };
}
