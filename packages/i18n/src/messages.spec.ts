import { locales, pseudoLocales } from '@monorepo/shared-types';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from './check/catalogue.ts';
import { shapeOf } from './check/message-shape.ts';
import { loadCompiledMessages } from './compiled.ts';
import { directionOf } from './direction.ts';
import { loadMessages } from './messages.ts';
import { offeredLocales } from './offered.ts';

describe.each([...locales, ...pseudoLocales])('the messages of %s', (locale) => {
  it('can all be parsed and have the keys of the source', async () => {
    const [english, messages] = await Promise.all([loadMessages('en'), loadMessages(locale)]);
    const catalogue = catalogueOf(messages);
    expect([...catalogue.keys()].sort()).toEqual([...catalogueOf(english).keys()].sort());
    for (const message of catalogue.values()) expect(() => shapeOf(message)).not.toThrow();
  });

  it('can be sent from the server to the browser in their compiled form', async () => {
    const compiled = await loadCompiledMessages(locale);
    expect(structuredClone(compiled)).toEqual(compiled);
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });
});

it('makes a pseudo-locale once', async () => {
  expect(await loadMessages('en-XA')).toBe(await loadMessages('en-XA'));
  expect(await loadCompiledMessages('ar')).toBe(await loadCompiledMessages('ar'));
});

it('writes Arabic from the right, mirrored English too', () => {
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('ar-XB')).toBe('rtl');
  expect(directionOf('de')).toBe('ltr');
});

it('offers pseudo-locales to developers alone', () => {
  expect(offeredLocales(false).map(({ locale }) => locale)).toEqual(['en', 'de', 'ar']);
  expect(offeredLocales(true).map(({ locale }) => locale)).toContain('en-XA');
});
