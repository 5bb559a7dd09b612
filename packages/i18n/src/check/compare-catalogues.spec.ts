import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { compareCatalogues } from './compare-catalogues.ts';

function problemsOf(source: object, target: object, locale = 'de'): string[] {
  return compareCatalogues(catalogueOf(source), catalogueOf(target), locale);
}

describe('compareCatalogues', () => {
  it('is content with a faithful translation', () => {
    const source = { a: { b: 'Hi {name}, <b>{count, plural, one {# day} other {# days}}</b>' } };
    const target = { a: { b: '<b>{count, plural, one {# Tag} other {# Tage}}</b>, {name}' } };
    expect(problemsOf(source, target)).toEqual([]);
  });

  it('names what is missing, what is surplus and what is empty', () => {
    expect(problemsOf({ a: 'A', b: 'B', c: 'C' }, { a: ' ', c: 'C', d: 'D' })).toEqual([
      'de: b is missing',
      'de: a is empty',
      'de: d is not in the source language',
    ]);
  });

  it('names what cannot be parsed', () => {
    expect(problemsOf({ a: '{x}' }, { a: '{x' })[0]).toMatch(/^de: a cannot be parsed/);
    expect(problemsOf({ a: '<b>x</b>' }, { a: '<b>x' })[0]).toMatch(/cannot be parsed/);
  });

  it.each([
    ['another name', '{count}', '{number}'],
    ['a lost argument', 'Hi {name}', 'Hallo'],
    ['another kind', '{count, number}', '{count, date}'],
    ['a lost tag', '<b>{x}</b>', '{x}'],
    ['other choices', '{role, select, owner {a} other {b}}', '{role, select, admin {a} other {b}}'],
  ])('names arguments that differ: %s', (_what, source, target) => {
    expect(problemsOf({ a: source }, { a: target })).toEqual([
      expect.stringMatching(/^de: a takes \{.*\} where the source takes \{.*\}$/),
    ]);
  });

  it('looks for arguments inside of choices, too', () => {
    const source = '{n, plural, one {{name} has #} other {{name} have #}}';
    expect(problemsOf({ a: source }, { a: '{n, plural, one {#} other {#}}' })).toHaveLength(1);
  });

  it('wants all six forms of Arabic where the source has more than one', () => {
    const source = { a: '{n, plural, one {# day} other {# days}}' };
    expect(problemsOf(source, { a: '{n, plural, one {x} other {y}}' }, 'ar')).toEqual([
      'ar: a lacks the plural forms zero, two, few, many of n',
    ]);
    const whole = '{n, plural, zero {0} one {1} two {2} few {3} many {4} other {5}}';
    expect(problemsOf(source, { a: whole }, 'ar')).toEqual([]);
  });

  it('lets a plural be without forms where the source has none', () => {
    const source = { a: '{n, plural, other {# chosen}}' };
    expect(problemsOf(source, { a: '{n, plural, other {# x}}' }, 'ar')).toEqual([]);
  });

  it('names forms that the language does not have', () => {
    const source = { a: '{n, plural, one {a} other {b}}' };
    expect(problemsOf(source, { a: '{n, plural, one {a} few {b} other {c}}' })[0]).toMatch(
      /plural forms few that never apply/,
    );
  });
});

it('refuses leaves that are no texts', () => {
  const problems: string[] = [];
  catalogueOf({ a: { b: 1, c: ['x'], d: null } }, problems);
  expect(problems).toHaveLength(3);
});
