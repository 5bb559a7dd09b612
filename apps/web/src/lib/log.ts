import 'server-only';

export type LogLevel = 'warn' | 'error';

/** One line of JSON, in the fields that the api and the bff write. Never give it a token, a cookie or a whole request. */
export function log(level: LogLevel, message: string, fields: Record<string, unknown> = {}): void {
  const line = { level, time: new Date().toISOString(), service: 'web', ...fields, msg: message };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
