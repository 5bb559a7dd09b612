import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it('quotes what holds a comma, a quote or a line break, and doubles the quotes', () => {
  expect(csvLine(['a', 'b, c', 'say "hi"', 'two\nlines', ''])).toBe(
    'a,"b, c","say ""hi""","two\nlines",\r\n',
  );
});

it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '＝1', '=HYPERLINK("http://x")'])(
  'keeps %j from running in a spreadsheet',
  (text) => expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/),
);

it.each(['-5', '+49301234', '-12.50', '0'])('leaves the number %s a number', (text) => {
  expect(csvLine([text])).toBe(`${text}\r\n`);
});
