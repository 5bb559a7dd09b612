import { expect, it } from 'vitest';
import { statementNames } from './statement-names.ts';

it('gives a text one name, and stops naming where texts never end', () => {
  const nameOf = statementNames();
  expect(nameOf({ sql: 'SELECT 1' })).toBe(nameOf({ sql: 'SELECT 1' }));
  const names = Array.from({ length: 600 }, (_, index) => nameOf({ sql: `SELECT ${index}` }));
  const named = names.filter((name) => name !== '');
  expect(named).toHaveLength(500);
  expect(new Set(named).size).toBe(500);
  expect(nameOf({ sql: 'SELECT 7' })).toBe(names[7]);
  expect(nameOf({ sql: 'SELECT 599' })).toBe('');
});
