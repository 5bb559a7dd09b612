import { expect, it } from 'vitest';
import { unknownFiles } from './unknown-files.ts';

it('names a file of messages that nothing exports', () => {
  const files = ['sign-in.json', 'todos.json', 'contacts.json'];
  expect(unknownFiles('de', files, ['signIn', 'todos'])).toEqual([
    'messages/de/contacts.json is not exported by messages/de.ts',
  ]);
});
