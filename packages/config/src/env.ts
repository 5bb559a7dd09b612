import { z } from 'zod';

/** A process was started with missing or wrong settings. The message names every one of them. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(
      `Wrong settings, the process cannot start:\n${issues.map((issue) => `  - ${issue}`).join('\n')}`,
    );
    this.issues = issues;
  }
}

/**
 * Reads a process's settings once. An empty value counts as unset, as a shell or a compose file would mean it.
 *
 * @throws {EnvironmentError} naming every missing or wrong setting, never its value.
 */
export function readEnv<Keys extends z.ZodObject>(
  keys: Keys,
  source: Record<string, string | undefined> = process.env,
): z.infer<Keys> {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = keys.safeParse(set);
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return name in set ? `${name}: ${issue.message}` : `${name}: is not set`;
    }),
  );
}

const portError = 'must be a port, a whole number from 1 to 65535';

/** A TCP port, 1 to 65535. */
export const port = z.coerce
  .number({ error: portError })
  .int(portError)
  .min(1, portError)
  .max(65_535, portError);

/** A secret of at least 256 bits in hex or base64: 32 characters or more. */
export const secret = z.string().min(32, 'must have at least 32 characters; run `pnpm gen:secret`');

/** A switch: `true`, `1`, `yes`, `on` or their opposites. */
export const flag = z.stringbool();
