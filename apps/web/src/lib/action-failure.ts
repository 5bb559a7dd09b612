import { type ErrorCode } from '@monorepo/shared-types';
import { unstable_rethrow } from 'next/navigation';
import { digestOf } from '@/lib/error-digest.ts';

/**
 * Why a server action gave no answer: the network, or an error of the server. Redirects travel as errors, too; those are
 * thrown on to Next.js.
 */
export function actionFailure(error: unknown): ErrorCode {
  unstable_rethrow(error);
  const { code, reference } = digestOf(error);
  return code ?? (reference === '' ? 'SERVER.UNAVAILABLE' : 'SERVER.INTERNAL');
}
