import { type LanguageModel, type ModelMessage, streamText } from 'ai';
import { specFormat } from './answer-format.ts';
import type { ChosenModel } from './choose-model.ts';
import { failureOf, ModelFailure, quoted } from './model-failure.ts';
import { type Tokens, tokensOf } from './tokens.ts';

export interface Question {
  readonly instructions: string;
  readonly messages: readonly ModelMessage[];
  readonly timeoutMs: number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Told how many characters came so far. */
  readonly onProgress: (characters: number) => void;
}

/** As much as a spec may have. */
const longest = 1_000_000;

// What a provider's adapter cannot pass on is no news for who drafts a spec.
globalThis.AI_SDK_LOG_WARNINGS = false;

/**
 * Asks once. Rate limits and errors of the server are waited for and asked again twice, as the server says how long. A
 * server that refuses one way to ask is asked in the next.
 *
 * @param onTokens told what each answer took, also one that cannot be used
 * @throws {ModelFailure} where no answer comes, or only half of one
 */
export async function askModel(
  chosen: ChosenModel,
  question: Question,
  onTokens: (tokens: Tokens) => void,
): Promise<string> {
  for (const [index, way] of chosen.ways.entries()) {
    try {
      return await ask(chosen, way, question, onTokens);
    } catch (error) {
      question.signal.throwIfAborted();
      const failure = failureOf(error, chosen);
      const isLast = index === chosen.ways.length - 1;
      const isRefused = failure.status === 400 || failure.status === 422;
      if (isLast || !isRefused) throw failure;
    }
  }
  throw new ModelFailure(`${chosen.provider} was not asked.`);
}

async function ask(
  chosen: ChosenModel,
  model: LanguageModel,
  { instructions, messages, timeoutMs, signal, onProgress }: Question,
  onTokens: (tokens: Tokens) => void,
): Promise<string> {
  const enough = new AbortController();
  const late = AbortSignal.timeout(timeoutMs);
  const { stream } = streamText({
    model,
    instructions: {
      role: 'system',
      content: instructions,
      providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } },
    },
    messages: [...messages],
    output: specFormat,
    abortSignal: AbortSignal.any([signal, late, enough.signal]),
    onError: () => undefined,
    providerOptions: {
      openai: { strictJsonSchema: false, store: false },
      openaiCompatible: { strictJsonSchema: false },
    },
  });
  let text = '';
  try {
    for await (const part of stream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'text-delta') {
        text += part.text;
        onProgress(text.length);
        if (text.length > longest) enough.abort();
      }
      if (part.type !== 'finish') continue;
      onTokens(tokensOf(part.totalUsage));
      return judged(text, part.finishReason, part.rawFinishReason, chosen);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!late.aborted && !enough.signal.aborted) throw error;
  }
  signal.throwIfAborted();
  if (enough.signal.aborted) {
    throw new ModelFailure(`${chosen.name} wrote more than a spec may have: 1 MB.`);
  }
  if (late.aborted) {
    const seconds = timeoutMs / 1000;
    throw new ModelFailure(
      `${chosen.name} was not done after ${seconds} seconds (AGENT_MODEL_TIMEOUT_MS).`,
    );
  }
  throw new ModelFailure(`${chosen.provider} ended without an answer.`);
}

function judged(
  text: string,
  reason: string,
  raw: string | undefined,
  { name }: ChosenModel,
): string {
  if (reason === 'content-filter') {
    const why = text.trim() === '' ? '' : `: ${quoted(text)}`;
    throw new ModelFailure(`${name} refused to answer${why}.`);
  }
  if (reason === 'length') {
    throw new ModelFailure(
      `${name} was cut off: the answer is longer than it may write. Ask for less at once, or take a model with longer answers.`,
    );
  }
  if (text.trim() === '') {
    throw new ModelFailure(`${name} answered nothing (${quoted(raw ?? reason)}).`);
  }
  return text;
}
