import { expect, it } from 'vitest';
import { InvalidRequest, VersionRequired } from '../errors/index.ts';
import { isKnown } from './entity-tag.ts';
import { parseIfMatch } from './if-match.decorator.ts';

it('reads If-Match as the versions a change may start from', () => {
  expect(parseIfMatch('"3"')).toEqual([3]);
  expect(parseIfMatch(' "3" , W/"4","x", "12" ')).toEqual([3, 12]);
  expect(parseIfMatch('*')).toBe('any');
  expect(parseIfMatch('W/"3"')).toEqual([]);
  expect(parseIfMatch('"99999999999999999999"')).toEqual([]);
});

it('tells a missing If-Match from a broken one', () => {
  expect(() => parseIfMatch(undefined)).toThrow(VersionRequired);
  for (const header of ['3', '"3', '', '"3" "4"', '*, "3"', '"3",']) {
    expect(() => parseIfMatch(header), header).toThrow(InvalidRequest);
  }
});

it('compares If-None-Match weakly', () => {
  expect(isKnown('W/"a", "b"', '"a"')).toBe(true);
  expect(isKnown('*', '"a"')).toBe(true);
  expect(isKnown('"ab"', '"a"')).toBe(false);
});
