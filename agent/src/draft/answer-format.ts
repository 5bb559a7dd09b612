import { readFileSync } from 'node:fs';
import type { JSONSchema7, OutputInterface } from 'ai';

const schema = JSON.parse(
  readFileSync(new URL('../../schema/app-v1.schema.json', import.meta.url), 'utf8'),
) as JSONSchema7;

/**
 * The language's own JSON Schema, as each provider takes it. The text of the answer is left as it came: the reader of specs
 * judges it, since no provider holds a schema with names of its author's own (docs/decisions/173).
 */
export const specFormat: OutputInterface<string, never, never> = {
  name: 'spec',
  responseFormat: Promise.resolve({
    type: 'json',
    name: 'spec',
    description: 'A spec of the language app/v1',
    schema,
  }),
  parseCompleteOutput: ({ text }) => Promise.resolve(text),
  parsePartialOutput: () => Promise.resolve(undefined),
  createElementStreamTransform: () => undefined,
};
