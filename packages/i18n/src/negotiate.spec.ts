import fc from 'fast-check';
import { locales } from '@monorepo/shared-types';
import { describe, expect, it } from 'vitest';
import { negotiateLocale } from './negotiate.ts';

describe('negotiateLocale', () => {
  const everything = { user: 'ar', organization: 'de', cookie: 'en', acceptLanguage: 'de' };

  it('lets the person decide before the organisation, the browser’s cookie and its languages', () => {
    expect(negotiateLocale(everything)).toBe('ar');
    expect(negotiateLocale({ ...everything, user: null })).toBe('de');
    expect(negotiateLocale({ ...everything, user: null, organization: null })).toBe('en');
    expect(negotiateLocale({ acceptLanguage: 'de' })).toBe('de');
  });

  it('speaks English where nothing is known', () => {
    expect(negotiateLocale({})).toBe('en');
    expect(negotiateLocale({ acceptLanguage: '' })).toBe('en');
    expect(negotiateLocale({ acceptLanguage: null })).toBe('en');
  });

  it('passes over choices that are no language here', () => {
    expect(negotiateLocale({ user: 'tlh', cookie: '../../etc/passwd', acceptLanguage: 'ar' })).toBe(
      'ar',
    );
  });

  it.each([
    ['de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['fr-FR,fr;q=0.9,ar-EG;q=0.8,en;q=0.7', 'ar'],
    ['en;q=0.1,de;q=0.2', 'de'],
    ['de;q=0,ar;q=0.1', 'ar'],
    ['fr', 'en'],
    ['*', 'en'],
    ['DE-de', 'de'],
  ])('reads the languages a browser asks for: %s', (acceptLanguage, expected) => {
    expect(negotiateLocale({ acceptLanguage })).toBe(expected);
  });

  it.each([
    ';',
    ',',
    'q=1',
    ';;q=,',
    'de;q=abc',
    '=',
    '\u0000',
    '💥',
    'a'.repeat(100_000),
    ','.repeat(50_000),
  ])('survives a malformed header (%#)', (acceptLanguage) => {
    expect(locales).toContain(negotiateLocale({ acceptLanguage }));
  });

  it('never throws, and never guesses a pseudo-locale', () => {
    expect(negotiateLocale({ acceptLanguage: 'en-XA,ar-XB' })).not.toMatch(/-X/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (acceptLanguage) => {
        expect(locales).toContain(negotiateLocale({ acceptLanguage }));
      }),
    );
  });

  it('lets a developer choose a pseudo-locale', () => {
    expect(negotiateLocale({ user: 'ar-XB' })).toBe('ar-XB');
  });
});
