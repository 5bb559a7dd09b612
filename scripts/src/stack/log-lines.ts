import { paint } from '../terminal.ts';

const levels: Readonly<Record<string, string>> = {
  trace: paint('gray', 'trace'),
  debug: paint('gray', 'debug'),
  info: paint('green', 'info '),
  warn: paint('yellow', 'warn '),
  error: paint('red', 'error'),
  fatal: paint('red', 'fatal'),
};
const levelNumbers: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** Said already by the prefix, or of use to machines alone. */
const unshown = new Set(['level', 'time', 'pid', 'hostname', 'service', 'msg', 'name', 'err', 'v']);

type PinoLine = Record<string, unknown> & { level: unknown; msg?: unknown };

/** How Next.js logs the same in development. */
const nextHealthLine = /^ ?GET \/healthz 200 /;
const healthRoutes = new Set<unknown>(['/healthz', '/readyz']);

/** Whether a line only says that somebody asked how the process is. */
export function isHealthCheck(line: string): boolean {
  const entry = parsePinoLine(line);
  if (entry === undefined) return nextHealthLine.test(line);
  return healthRoutes.has(entry['route']) && entry.level === 'info';
}

/** Whether a log entry tells of the usual course of things. */
export function isRoutine(line: string): boolean {
  const entry = parsePinoLine(line);
  return entry !== undefined && ['trace', 'debug', 'info'].includes(levelOf(entry));
}

/** A pino line (https://getpino.io) as people read it: level, message, then what else it says. Other lines stay. */
export function prettyLine(line: string): string {
  const entry = parsePinoLine(line);
  if (entry === undefined) return line;
  const rest = Object.entries(entry)
    .filter(([name, value]) => !unshown.has(name) && value !== null)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const level = levelOf(entry);
  const message = typeof entry.msg === 'string' ? entry.msg : '';
  const shown = [levels[level] ?? level, message, paint('gray', rest.join(' '))];
  return [...shown.filter(Boolean), ...stackOf(entry['err'])].join(' ').trimEnd();
}

function levelOf({ level }: PinoLine): string {
  return typeof level === 'number' ? (levelNumbers[level] ?? String(level)) : (level as string);
}

function stackOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { stack, message } = error as { stack?: unknown; message?: unknown };
  const text = stack ?? message;
  return typeof text === 'string' ? [`\n${text}`] : [];
}

function parsePinoLine(line: string): PinoLine | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    const isEntry =
      typeof value === 'object' && value !== null && 'level' in value && 'msg' in value;
    return isEntry ? value : undefined;
  } catch {
    return undefined;
  }
}
