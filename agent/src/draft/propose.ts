import type { ModelMessage } from 'ai';
import { askModel } from './ask-model.ts';
import type { ChosenModel } from './choose-model.ts';
import { askToMend, instructions } from './instructions.ts';
import { type SpecOfAnswer, specOfAnswer } from './spec-of-answer.ts';
import type { Tokens } from './tokens.ts';

/** How often errors are told the model. */
const corrections = 3;

/** What is made of the text of a spec: something, or what is wrong with it, for people and models. */
export type Review<T> = { readonly result: T } | { readonly problems: string };

export interface Proposing<T> {
  readonly model: ChosenModel;
  readonly question: ModelMessage;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly review: (text: string) => Review<T> | Promise<Review<T>>;
  readonly onStage: (stage: string) => void;
  readonly onTokens: (tokens: Tokens) => void;
}

/** The last answer was still no spec. */
export class NeverRight extends Error {
  override readonly name = 'NeverRight';
  readonly problems: string;
  /** The text of the last answer, where it was text of a spec at all. */
  readonly text: string | null;

  constructor(problems: string, text: string | null) {
    super(problems);
    this.problems = problems;
    this.text = text;
  }
}

/**
 * Asks for a spec until it is right; errors are told the model up to three times.
 *
 * @throws {NeverRight} with the last errors
 * @throws {ModelFailure} where no answer comes
 */
export async function propose<T>(task: Proposing<T>): Promise<T> {
  const messages = [task.question];
  for (let asked = 0; ; asked += 1) {
    const answer = await askOnce(task, messages, asked);
    const spec = specOfAnswer(answer);
    task.onStage('reading the answer');
    const review = await reviewOf(spec, task.review);
    if ('result' in review) return review.result;
    if (asked === corrections) {
      throw new NeverRight(review.problems, 'text' in spec ? spec.text : null);
    }
    messages.push(...askToMend(answer, review.problems));
  }
}

async function reviewOf<T>(spec: SpecOfAnswer, review: Proposing<T>['review']) {
  return 'problem' in spec ? { problems: spec.problem } : review(spec.text);
}

function askOnce<T>(
  { model, timeoutMs, signal, onStage, onTokens }: Proposing<T>,
  messages: readonly ModelMessage[],
  asked: number,
): Promise<string> {
  const what = asked === 0 ? `asking ${model.name}` : `having ${model.name} mend it (${asked})`;
  onStage(what);
  const onProgress = (characters: number) =>
    onStage(`${what}: ${characters.toLocaleString('en')} characters`);
  return askModel(model, { instructions, messages, timeoutMs, signal, onProgress }, onTokens);
}
