import { expect, it } from 'vitest';
import { appOf, ticketOf } from '../../../test/spec-text.ts';
import { boundariesFile } from '../contract/boundaries.template.ts';
import { seedFile } from '../seed/seed.template.ts';
import { samplesFile } from '../api-tests/samples.template.ts';

const access = 'access: { read: [owner], write: [owner] }';

function ticketApp(members: string) {
  const app = appOf(ticketOf(`${access}\n${members}`));
  return { app, ticket: app.entities[0]! };
}

it('knows the neighbour of a bound that JavaScript would round', () => {
  const { app, ticket } = ticketApp('fields: { big: { type: bigint, min: -9007199254740993 } }');
  expect(boundariesFile(ticket, app)).toContain("['big', '-9007199254740994']");
});

it('seeds and samples a text whose pattern is none of the plain ones', () => {
  const { app, ticket } = ticketApp(
    "fields: { serial: { type: string, required: true, unique: true, pattern: '^[A-Z]{3}/\\d{2}$' } }",
  );
  expect(seedFile(ticket, app, [ticket])).toContain('serial: pick(["AAA/00",');
  expect(samplesFile(ticket, app)).toContain('serial: ["AAA/00",');
});

it('leaves to its defaults what a check has to fit together', () => {
  const { app, ticket } = ticketApp(`fields:
  kind: { type: enum, values: [pump, bed], default: pump }
  active: { type: boolean, default: true }
checks: [{ name: fits, expr: "kind != 'bed' || active" }]`);
  expect(samplesFile(ticket, app)).not.toMatch(/kind:|active:/);
});
