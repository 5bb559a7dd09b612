import { panics } from './engine.ts';

/** A failure as Prisma's command line reads it. */
export interface Failure {
  is_panic: boolean;
  message: string;
  /** `P` and four digits (prisma.io/docs, "Error message reference"); null where it has none. */
  error_code: string | null;
}

/** What an exception of the engine means. The WebAssembly engine throws its errors as JSON in the message. */
export function describeFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (panics.message !== '') {
    return { is_panic: true, message: panics.message, error_code: null };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  try {
    const known = JSON.parse(message) as { message?: string; error_code?: string };
    return {
      is_panic: false,
      message: known.message ?? message,
      error_code: known.error_code ?? code,
    };
  } catch {
    return { is_panic: false, message, error_code: code };
  }
}
