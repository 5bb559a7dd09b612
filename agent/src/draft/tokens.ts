import type { LanguageModelUsage } from 'ai';

/** What answers took, in tokens. Null where the server does not tell. */
export interface Tokens {
  /** Of the question, those among them that the provider remembered not counted. */
  readonly input: number | null;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number | null;
}

export function tokensOf({
  inputTokens,
  inputTokenDetails,
  outputTokens,
}: LanguageModelUsage): Tokens {
  const { noCacheTokens, cacheReadTokens = 0, cacheWriteTokens = 0 } = inputTokenDetails;
  const rest = inputTokens === undefined ? null : inputTokens - cacheReadTokens - cacheWriteTokens;
  return {
    input: noCacheTokens ?? rest,
    cacheRead: cacheReadTokens,
    cacheWrite: cacheWriteTokens,
    output: outputTokens ?? null,
  };
}

/** `gpt-6.1-sol: 2 answers, 31,204 tokens in, 2,970 out, $0.06` */
export function describeTokens(
  model: string,
  answers: readonly Tokens[],
  costOf: (tokens: Tokens) => number | null,
): string {
  const count = answers.length === 1 ? 'one answer' : `${answers.length} answers`;
  const input = sum(
    answers.map(({ input, cacheRead, cacheWrite }) => plus(input, cacheRead, cacheWrite)),
  );
  const output = sum(answers.map((tokens) => tokens.output));
  const cost = sum(answers.map(costOf));
  const tokens = `${shown(input)} tokens in, ${shown(output)} out`;
  return `${model}: ${count}, ${tokens}, ${cost === null ? 'cost unknown' : dollars(cost)}`;
}

function plus(...parts: (number | null)[]): number | null {
  return sum(parts);
}

function sum(parts: readonly (number | null)[]): number | null {
  return parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);
}

function shown(count: number | null): string {
  return count === null ? 'unknown' : count.toLocaleString('en');
}

function dollars(cost: number): string {
  return cost > 0 && cost < 0.01 ? 'less than $0.01' : `$${cost.toFixed(2)}`;
}
