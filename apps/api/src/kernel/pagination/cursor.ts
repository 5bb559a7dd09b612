import type { z } from 'zod';
import { InvalidCursor } from '../errors/index.ts';

/** Puts the sort values of a page's last row into a text that clients pass back as it is. */
export function encodeCursor(values: readonly (string | number | boolean | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @throws {InvalidCursor} for one this list did not give out.
 */
export function decodeCursor<Schema extends z.ZodType>(
  cursor: string,
  schema: Schema,
): z.infer<Schema> {
  const result = schema.safeParse(parse(cursor));
  if (!result.success) throw new InvalidCursor();
  return result.data;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursor();
  }
}
