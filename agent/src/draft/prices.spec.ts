import { describe, expect, it } from 'vitest';
import { costOf } from './prices.ts';
import { describeTokens, type Tokens } from './tokens.ts';

const tokens = { input: 10_000, cacheRead: 20_000, cacheWrite: 8_000, output: 3_000 };

describe('what answers cost', () => {
  it('is the list price of each kind of token, for dated versions of a model too', () => {
    // 10,000 at $2, 8,000 at $2.50, 20,000 at $0.10 and 3,000 at $10 for a million.
    expect(costOf('claude-sonnet-5-5', tokens)).toBeCloseTo(0.072, 10);
    expect(costOf('claude-sonnet-5-5-20260928', tokens)).toBeCloseTo(0.072, 10);
    expect(costOf('gpt-6-luna-2026-09-22', tokens)).toBeCloseTo(0.0037, 10);
  });

  it('is unknown for other models, for longer questions, and where a server counts nothing', () => {
    expect(costOf('claude-sonnet-5-5-turbo', tokens)).toBeNull();
    expect(costOf('claude-haiku-5-5', { ...tokens, input: 100_000 })).toBeNull();
    expect(costOf('claude-haiku-5-5', { ...tokens, output: null })).toBeNull();
  });

  it('is said once for all answers of a draft', () => {
    const cost = (each: Tokens) => costOf('claude-sonnet-5-5', each);
    expect(describeTokens('claude', [tokens, tokens], cost)).toBe(
      'claude: 2 answers, 76,000 tokens in, 6,000 out, $0.14',
    );
    const uncounted = { ...tokens, input: null, output: null };
    expect(describeTokens('x', [uncounted], () => null)).toBe(
      'x: one answer, unknown tokens in, unknown out, cost unknown',
    );
  });
});
