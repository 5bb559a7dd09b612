import { expect, it } from 'vitest';
import { appOf, ticketOf } from '../../../test/spec-text.ts';
import { specFile } from './spec.template.ts';

/** The generated tests of a ticket with some members, as they are before they are formatted. */
function testsOf(members: string): string {
  const app = appOf(ticketOf(members));
  return specFile(app.entities[0]!, app);
}

const open = 'access: { read: [owner, member], write: [owner, member] }';
const title = 'title: { type: string, required: true }';

it('finds what fails a check, and names its fields', () => {
  const tests = testsOf(`${open}
fields: { ${title}, first: { type: date }, last: { type: date } }
checks: [{ name: in_order, expr: 'first == null || last == null || first <= last' }]`);
  expect(tests).toContain(
    `isChecked(records, { first: '2100-01-01', last: '2000-01-01' }, ["first","last"], 'owner')`,
  );
});

it('finds for whom a rule about the record holds, and for whom not', () => {
  const tests = testsOf(`fields: { ${title}, secret: { type: boolean } }
access: { read: "user.hasRole('owner') || !secret", create: [owner], update: [owner, creator] }`);
  expect(tests).toContain("isRuledOut(records, 'read', role)");
  expect(tests).toContain("isRuledIn(records, 'read', role, { secret: false })");
  expect(tests).not.toContain("isRuledIn(records, 'update'");
});

it('lets who makes a record do what its creator may', () => {
  const tests = testsOf(`fields: { ${title} }
access: { read: [owner, member], create: [owner, member], update: [owner, creator] }`);
  expect(tests).toContain("isRuledOut(records, 'update', role)");
  expect(tests).toContain("isRuledIn(records, 'update', 'member', {}, true)");
});

const workflow = (guard: string) => `${open}
fields: { ${title}, price: { type: money, min: 0 }, count: { type: int, default: 1 } }
workflow:
  field: stage
  initial: draft
  states: { draft: {}, sent: {}, paid: { final: true } }
  transitions:
    send: { from: [draft], to: sent, guard: "${guard}" }
    pay: { from: [sent], to: paid }`;

it.each([
  ['price != null && price.amount > 10', `{ price: { amount: '0.00', currency: 'EUR' } }`],
  ['count >= 3', '{ count: 2 }'],
  ["title.startsWith('Sent')", "{ title: 'Title' }"],
])('finds a record that is not ready for a transition with the guard %s', (guard, given) => {
  const tests = testsOf(workflow(guard));
  expect(tests).toContain(`isGuarded(records, 'send', 'sent', 'owner', { given: ${given} })`);
});

it('takes a record to where a later transition begins, such that each guard on the way holds', () => {
  const tests = testsOf(workflow('count >= 30'));
  const before = "{ given: { count: 30 }, way: [['send', 'owner']] }";
  expect(tests).toContain(`canMove(records, 'pay', 'paid', 'owner', ${before})`);
});

it('promises nothing of a guard that only a running test could judge', () => {
  const tests = testsOf(workflow('createdAt < now()'));
  expect(tests).not.toMatch(/isGuarded|canMove/);
});

it('filters by values that samples can have, and by nothing that nobody lists by', () => {
  const tests = testsOf(`${open}
fields: { ${title}, kind: { type: enum, values: [bug, wish] }, due: { type: date, max: '2026-11-23' }, size: { type: int } }`);
  expect(tests).toContain("isListedBy(records, 'kind', 'bug', 'wish')");
  expect(tests).not.toContain("isListedBy(records, 'size'");
});

it('says of the fields that nobody changes that they are kept', () => {
  const tests = testsOf(`${open}
fields: { ${title}, code: { type: sequence, format: 'T-{00}' }, serial: { type: string, immutable: true } }`);
  expect(tests).toContain(
    "it.each(['code', 'serial'])('keeps its %s for good', (field) => isFixed(records, field, 'owner'))",
  );
});
