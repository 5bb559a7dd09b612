import { expect, it } from 'vitest';
import { appOf, ticketOf } from '../../../test/spec-text.ts';
import { journeyTemplate } from './journey.template.ts';

function journeyOf(access: string): string | null {
  const app = appOf(
    ticketOf(`fields: { title: { type: string, required: true } }\naccess: ${access}`),
  );
  return journeyTemplate(app.entities[0]!, app);
}

it('has somebody look at the list where the owner of an organisation makes no record', () => {
  const journey = journeyOf('{ read: [member], write: [member] }');
  expect(journey).toContain("signInAs('member@acme.test')");
  expect(journey).toContain("RecordJourney.shown(page, 'acme', 'tickets')");
});

it('has the owner go through all pages where they may', () => {
  expect(journeyOf('{ read: [owner, viewer], write: [owner] }')).toContain('records.create(');
});
