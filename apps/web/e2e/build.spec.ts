import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';

const build = join(import.meta.dirname, '../.next/standalone/apps/web/.next');

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|json|html|rsc)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('the production build has not even the code of the development sign-in', () => {
  const files = filesOf(build);
  expect(files.length).toBeGreaterThan(50);
  const source = readFileSync(
    join(import.meta.dirname, '../src/features/auth/development-sign-in.actions.ts'),
    'utf8',
  );
  // Texts that a minifier keeps. The names of messages are no code: their words are in the message files.
  const marks = ['Only in development.', '/sign-in?seeded=no'];
  for (const mark of marks) expect(source).toContain(mark);
  const found = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return marks.some((mark) => text.includes(mark)) || /page\.dev\b/.test(text);
  });
  expect(found).toEqual([]);
});
