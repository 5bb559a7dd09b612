import type { Tokens } from './tokens.ts';

/** US dollars for a million tokens. */
interface Price {
  readonly input: number;
  readonly output: number;
  /** Of what the provider remembers of an earlier question. */
  readonly cached: number;
  /** The longest question, in tokens, that this is the price of. */
  readonly upTo: number;
}

/** Putting a question into the provider's memory costs this much more than asking it. */
const remembering = 1.25;
const million = 1_000_000;

/**
 * List prices on 2026-11-25: https://platform.claude.com/docs/en/about-claude/pricing and
 * https://developers.openai.com/api/docs/pricing. A name also stands for its dated versions.
 */
const prices: Readonly<Record<string, Price>> = {
  'claude-fable-5-1': { input: 10, output: 50, cached: 0.25, upTo: million },
  'claude-opus-5-5': { input: 4, output: 20, cached: 0.2, upTo: million },
  'claude-sonnet-5-5': { input: 2, output: 10, cached: 0.1, upTo: million },
  'claude-haiku-5-5': { input: 0.1, output: 0.5, cached: 0.01, upTo: 100_000 },
  'gpt-6-astra': { input: 10, output: 50, cached: 1, upTo: 272_000 },
  'gpt-6.1-sol': { input: 2, output: 10, cached: 0.1, upTo: 272_000 },
  'gpt-6.1-terra': { input: 1, output: 5, cached: 0.05, upTo: 272_000 },
  'gpt-6-sol': { input: 2, output: 10, cached: 0.2, upTo: 272_000 },
  'gpt-6-luna': { input: 0.1, output: 0.5, cached: 0.01, upTo: 272_000 },
};

/**
 * What one answer cost in US dollars.
 *
 * @returns null for a model, or a length, whose price is not in the table
 */
export function costOf(model: string, { input, cacheRead, cacheWrite, output }: Tokens) {
  const price = prices[model.replace(/-\d{4}-?\d{2}-?\d{2}$/, '')];
  if (price === undefined || input === null || output === null) return null;
  if (input + cacheRead + cacheWrite > price.upTo) return null;
  const asked = input * price.input + cacheWrite * price.input * remembering;
  return (asked + cacheRead * price.cached + output * price.output) / million;
}
