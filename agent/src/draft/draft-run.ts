import { EnvironmentError } from '@monorepo/config';
import type { ModelMessage } from 'ai';
import type { Environment } from '../commands/session.ts';
import { exitCodes, Refused } from '../commands/exit.ts';
import type { ModelSettings } from '../keys.ts';
import { type ChosenModel, chooseModel } from './choose-model.ts';
import { findCredentials } from './credentials.ts';
import { ModelFailure } from './model-failure.ts';
import { costOf } from './prices.ts';
import { NeverRight, propose, type Review } from './propose.ts';
import { describeTokens, type Tokens } from './tokens.ts';

const longest = 50_000;

/** What is asked of a model, and what an answer has to be. */
export interface Draft<T> {
  readonly question: ModelMessage;
  readonly review: (text: string) => Review<T> | Promise<Review<T>>;
  /** Keeps the last answer where it never was right. @returns where it is, to be told */
  readonly keep?: (text: string) => string;
}

/** @throws {Refused} where no model is set, or a setting is wrong */
export function modelOf(environment: Environment): ChosenModel {
  const model = chooseModel(settingsOf(environment));
  if (typeof model === 'string') throw new Refused(exitCodes.invalid, model);
  return model;
}

/**
 * Nothing that looks like a credential leaves the machine.
 *
 * @param what what the text is, for people
 * @throws {Refused} naming each place, and no value
 */
export function refuseCredentials(what: string, text: string): void {
  const found = findCredentials(text);
  if (found.length === 0) return;
  throw new Refused(
    exitCodes.invalid,
    ...found.map(({ kind, line, column }) => `${what}:${line}:${column}: looks like ${kind}`),
    'Nothing was sent. Take it out: a spec needs no credentials.',
  );
}

/** @throws {Refused} where it says nothing, too much, or a secret */
export function refuseDescription(words: string): void {
  if (words.trim() === '') throw new Refused(exitCodes.invalid, 'The description says nothing.');
  if (words.length > longest) {
    throw new Refused(exitCodes.invalid, `The description has more than ${longest} characters.`);
  }
  refuseCredentials('description', words);
}

/**
 * Has a model draft, and says on standard error what it took.
 *
 * @throws {Refused} where no answer came, or none that was right
 */
export async function runDraft<T>(
  environment: Environment,
  model: ChosenModel,
  { question, review, keep }: Draft<T>,
): Promise<T> {
  const { terminal, signal } = environment;
  const taken: Tokens[] = [];
  try {
    return await propose({
      ...{ model, question, review, signal },
      timeoutMs: settingsOf(environment).AGENT_MODEL_TIMEOUT_MS,
      onStage: terminal.progress,
      onTokens: (tokens) => taken.push(tokens),
    });
  } catch (error) {
    throw refusalOf(error, keep);
  } finally {
    if (taken.length > 0) {
      terminal.complain(describeTokens(model.name, taken, (each) => costOf(model.name, each)));
    }
  }
}

function refusalOf(error: unknown, keep: Draft<unknown>['keep']): unknown {
  if (error instanceof ModelFailure) return new Refused(error.exitCode, error.message);
  if (!(error instanceof NeverRight)) return error;
  const { problems, text } = error;
  const kept = text === null || keep === undefined ? [] : [keep(text)];
  return new Refused(
    exitCodes.invalid,
    problems,
    'The model did not mend this in three tries.',
    ...kept,
  );
}

function settingsOf({ services }: Environment): ModelSettings {
  try {
    return services.modelSettings();
  } catch (error) {
    if (error instanceof EnvironmentError) throw new Refused(exitCodes.invalid, ...error.issues);
    throw error;
  }
}
