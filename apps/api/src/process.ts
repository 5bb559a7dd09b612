import { EnvironmentError } from '@monorepo/config';

/** Ends a process that cannot start, with one message that says what to mend. */
export function exitWithSentence(name: string, error: unknown): never {
  process.stderr.write(`${sentenceFor(name, error)}\n`);
  process.exit(1);
}

function sentenceFor(name: string, error: unknown): string {
  if (error instanceof EnvironmentError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? ` ${String(error.port)}` : '';
    return `The ${name} cannot start: its port${port} is taken. Stop what uses it, or set API_PORT to another.`;
  }
  return `The ${name} cannot start: ${error instanceof Error ? error.message : String(error)}`;
}
