import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../repository.ts';
import { mutations } from './mutations.ts';

it.each(mutations)('$name is made of a line that stands in $file once', ({ file, find }) => {
  expect(readFileSync(join(repository, file), 'utf8').split(find)).toHaveLength(2);
});
