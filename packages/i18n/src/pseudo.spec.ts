import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { pseudoMessage, pseudoMessages } from './pseudo.ts';

const format = (message: string, values: Record<string, unknown> = {}) =>
  String(new IntlMessageFormat(message, 'en').format(values as Record<string, string>));

describe('the pseudo-locale en-XA', () => {
  it('marks both ends and accents every letter, so that untranslated and cut text stands out', () => {
    expect(format(pseudoMessage('Save', 'en-XA'))).toMatch(/^\[Šáṽé·+\]$/);
  });

  it('is about a third longer', () => {
    const text = 'Everything about your organisation';
    expect(format(pseudoMessage(text, 'en-XA')).length).toBeGreaterThan(text.length * 1.3);
  });

  it('leaves arguments, plurals and tags alone', () => {
    const message = 'Hi {name}: {count, plural, =0 {none} one {# todo} other {# todos}}';
    const pseudo = pseudoMessage(message, 'en-XA');
    expect(format(pseudo, { name: 'Ann', count: 1 })).toBe('[Ĥí Ann: 1 ţóđó··]');
    expect(pseudoMessage('to <address>{email}</address>', 'en-XA')).toContain(
      '<address>{email}</address>',
    );
    expect(pseudoMessage('{role, select, owner {Owner} other {Else}}', 'en-XA')).toContain(
      'owner{',
    );
  });
});

describe('the pseudo-locale ar-XB', () => {
  it('turns the direction of every word, and nothing else', () => {
    const pseudo = format(pseudoMessage('Sign in, {name}', 'ar-XB'), { name: 'Ann' });
    expect(pseudo).toBe('\u202ESign\u202C \u202Ein\u202C, Ann');
  });
});

it('makes a whole tree at once, quotes and all', () => {
  const { a } = pseudoMessages({ a: { b: "It''s '{'here'}'" } }, 'en-XA');
  expect(format(a.b)).toBe("[Íţ'š {ĥéŕé··}]");
});
