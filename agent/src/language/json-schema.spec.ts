import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ticketOf } from '../../test/spec-text.ts';
import { specJsonSchema } from './json-schema.ts';

const root = new URL('../../../', import.meta.url);
const schema = await specJsonSchema();
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema) as object);

describe('the JSON Schema', () => {
  // `vitest run src/language/json-schema --update` writes it.
  it('that editors get is made of the language as it is', async () => {
    await expect(schema).toMatchFileSnapshot('../../schema/app-v1.schema.json');
  });

  it.each(['todo-app', 'crm', 'helpdesk'])('takes specs/%s.yaml', async (name) => {
    const text = await readFile(new URL(`specs/${name}.yaml`, root), 'utf8');
    validate(parse(text));
    expect(validate.errors).toBeNull();
  });

  it.each([
    'lable: Ticket',
    'fields: { a: { type: int, requird: true } }',
    'fields: { Name: { type: string } }',
    'relations: { a: { type: owns, entity: Ticket } }',
    'access: { read: [agent] }',
  ])('refuses %s', (members) => {
    expect(validate(parse(ticketOf(members)))).toBe(false);
  });
});
