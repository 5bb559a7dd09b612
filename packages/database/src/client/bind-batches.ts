import { AsyncLocalStorage } from 'node:async_hooks';
import type { PrismaClient } from '../generated/client.ts';
import { currentContext } from './context.ts';

interface LoaderOptions {
  batchBy: (request: object) => string | undefined;
  singleLoader: (request: object) => Promise<unknown>;
  batchLoader: (requests: readonly object[]) => Promise<unknown>;
}

/**
 * Makes Prisma run each request in its caller's context. Prisma gathers the `findUnique`s and the transaction steps of
 * one tick and sends them in the context of the first, merging equal ones: under concurrency another organisation's.
 * Its loader has no public switch, so this reaches into it, and refuses to start where a new version has changed it.
 *
 * @throws {Error} when Prisma's loader is not where 7.10 keeps it.
 */
export function bindBatches(prisma: PrismaClient): void {
  const options = loaderOptionsOf(prisma);
  const { batchBy, singleLoader, batchLoader } = options;
  const callers = new WeakMap<object, ReturnType<typeof AsyncLocalStorage.snapshot>>();

  const asCaller = <Result>(request: object | undefined, work: () => Result): Result => {
    const caller = request && callers.get(request);
    return caller ? caller(work) : work();
  };
  options.batchBy = (request) => {
    const batch = batchBy(request);
    if (batch === undefined) return undefined;
    callers.set(request, AsyncLocalStorage.snapshot());
    const { tenantId, userId, requestId, reason } = currentContext();
    return JSON.stringify([tenantId, userId, requestId, reason, batch]);
  };
  options.singleLoader = (request) => asCaller(request, () => singleLoader(request));
  options.batchLoader = (requests) => asCaller(requests[0], () => batchLoader(requests));
}

function loaderOptionsOf(prisma: PrismaClient): LoaderOptions {
  const internals = prisma as unknown as {
    _requestHandler?: { dataloader?: { options?: Partial<LoaderOptions> } };
  };
  const options = internals._requestHandler?.dataloader?.options;
  if (!options?.batchBy || !options.singleLoader || !options.batchLoader) {
    throw new Error('This version of Prisma batches requests in a way that tenancy does not know');
  }
  return options as LoaderOptions;
}
