import { paint } from '../terminal.ts';

const levels: Readonly<Record<number, string>> = {
  10: paint('gray', 'trace'),
  20: paint('gray', 'debug'),
  30: paint('green', 'info '),
  40: paint('yellow', 'warn '),
  50: paint('red', 'error'),
  60: paint('red', 'fatal'),
};

const unshown = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'name', 'err', 'v']);

type PinoLine = Record<string, unknown> & { level: number; time?: unknown; msg?: unknown };

/** A pino line (https://getpino.io) as people read it: level, message, then what else it says. Other lines stay. */
export function prettyLine(line: string): string {
  const entry = parsePinoLine(line);
  if (entry === undefined) return line;
  const rest = Object.entries(entry)
    .filter(([name, value]) => !unshown.has(name) && value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const message = typeof entry.msg === 'string' ? entry.msg : '';
  const shown = [
    levels[entry.level] ?? String(entry.level),
    message,
    paint('gray', rest.join(' ')),
  ];
  return [...shown.filter(Boolean), ...stackOf(entry['err'])].join(' ').trimEnd();
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
    const isEntry = typeof value === 'object' && value !== null && 'level' in value;
    return isEntry && typeof value.level === 'number' ? (value as PinoLine) : undefined;
  } catch {
    return undefined;
  }
}
