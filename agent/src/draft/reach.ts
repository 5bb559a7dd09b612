/** Nothing that could be asked is at the address: asking again at once would not help. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const passing = /^(?:ECONNRESET|EPIPE|ETIMEDOUT|UND_ERR_\w+)$/;

/** `fetch` that follows no redirect, since keys travel in headers, and tells a server that is not there from one that is busy. */
export const reach: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, { ...init, redirect: 'error' });
  } catch (error) {
    const cause: unknown = error instanceof TypeError ? error.cause : null;
    if (!(cause instanceof Error)) throw error;
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
    if (passing.test(code)) throw error;
    throw new Unreachable(`${originOf(input)} cannot be reached (${code})`);
  }
};

function originOf(input: Parameters<typeof fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : input).origin;
}
