import 'server-only';
import type { LoggerInstance } from '@auth/core/types';
import { log } from '@/lib/log.ts';

/** What goes wrong while signing in, as lines of JSON: names and messages, because details can hold codes and tokens. */
export const authLogger: Partial<LoggerInstance> = {
  error: (error) => {
    const cause: unknown = 'cause' in error ? error.cause : undefined;
    log('error', 'sign-in failed', {
      error: error.name,
      message: messageOf(error),
      cause: messageOf(rootOf(cause)),
    });
  },
  warn: (code) => log('warn', 'sign-in warning', { code }),
  debug: () => undefined,
};

/** Auth.js wraps the error that happened as `cause.err`. */
function rootOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'err' in cause ? cause.err : cause;
}

function messageOf(error: unknown): string | undefined {
  return error instanceof Error
    ? `${error.name}: ${error.message}`.split('. Read more at')[0]
    : undefined;
}
