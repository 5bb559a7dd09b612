import { expect, it } from 'vitest';
import { appOf, ticketOf } from '../../../test/spec-text.ts';
import { contractFile } from './contract.template.ts';

const rules = {
  'is read by everybody and written by migrations':
    'scope: global\naccess: { read: [owner, admin, member, viewer] }',
  'is only read': 'access: { read: [member] }',
  'is changed, and never made': 'access: { read: [member], update: [member] }',
  'is made, and never changed': 'access: { read: [member], create: [member] }',
};

it.each(Object.entries(rules))('says no schema that nobody uses, of what %s', (_, rule) => {
  const app = appOf(
    ticketOf(`${rule}
fields:
  code: { type: string, required: true, immutable: true }
  since: { type: date, immutable: true }
  kind: { type: enum, values: [big, small] }
relations:
  part: { type: belongsTo, entity: Ticket }
  twins: { type: manyToMany, entity: Ticket }`),
  );
  const text = contractFile(app.entities[0]!, app);
  const names = [...text.matchAll(/^const (\w+) =/gm)].map((match) => match[1]!);
  const unused = names.filter((name) => text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length < 2);
  expect(unused).toEqual([]);
});
