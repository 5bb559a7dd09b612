import { APICallError, RetryError } from 'ai';
import { type ExitCode, exitCodes } from '../commands/exit.ts';
import { printable } from '../language/index.ts';
import type { ChosenModel } from './choose-model.ts';
import { Unreachable } from './reach.ts';

const longest = 300;

/** The model gave no answer that could be read. The message is for people, and safe for a terminal. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly exitCode: ExitCode;
  /** What the server answered in HTTP, where it did. */
  readonly status: number | null;

  constructor(message: string, exitCode: ExitCode = exitCodes.noAnswer, status?: number) {
    super(message);
    this.exitCode = exitCode;
    this.status = status ?? null;
  }
}

/** What a server or a model said, short, without what moves a cursor. */
export function quoted(text: string): string {
  const line = printable(text.replaceAll(/\s+/g, ' ').trim());
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Why no answer came, in a sentence that says what to do where something can be done. */
export function failureOf(error: unknown, { name, provider }: ChosenModel): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (RetryError.isInstance(error)) return failureOf(error.lastError, { name, provider, ways: [] });
  if (error instanceof Unreachable) return new ModelFailure(`${quoted(error.message)}.`);
  if (APICallError.isInstance(error)) return refusal(error, name, provider);
  return new ModelFailure(`${provider} broke off: ${quoted(messageOf(error))}`);
}

function refusal(error: APICallError, name: string, provider: string): ModelFailure {
  const { statusCode: status = 0, message, responseHeaders } = error;
  const said = `${provider} said ${status === 0 ? 'nothing' : status}: ${quoted(message)}`;
  if (status === 401 || status === 403) {
    return new ModelFailure(`${said}. Check the key.`, exitCodes.invalid, status);
  }
  if (status === 404) {
    return new ModelFailure(
      `${said}. Check AGENT_MODEL (${quoted(name)}).`,
      exitCodes.invalid,
      status,
    );
  }
  if (status === 429) {
    const wait = Number(responseHeaders?.['retry-after']);
    const when = wait > 0 ? `in ${wait} seconds` : 'later';
    return new ModelFailure(`${said}. Try again ${when}.`, exitCodes.noAnswer, status);
  }
  return new ModelFailure(said, exitCodes.noAnswer, status);
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : JSON.stringify(error);
}
