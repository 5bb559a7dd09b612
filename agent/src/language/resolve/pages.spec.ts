import { describe, expect, it } from 'vitest';
import { appOf, expectOneError, specOf } from '../../../test/spec-text.ts';
import { parseSpec } from '../parse-spec.ts';

const entities = `
Ticket:
  softDelete: true
  fields:
    subject: { type: string, required: true, search: A }
    body: { type: richtext }
    urgent: { type: boolean }
    dueAt: { type: datetime }
  relations: { comments: { type: hasMany, entity: Comment } }
  access: { read: [member], write: [member] }
Comment:
  relations: { ticket: { type: belongsTo, entity: Ticket, required: true } }
  access: { read: [member], delete: [member] }
Hidden: {}
Shift:
  fields: { date: { type: date }, firstDay: { type: boolean } }
  access: { read: [member] }
Claim:
  fields:
    subject: { type: string }
    urgency: { type: enum, values: [low, high], default: low }
    mood: { type: enum, values: [good, bad] }
    origin: { type: enum, values: [web, mail], default: web, immutable: true }
  workflow:
    field: status
    initial: new
    states: { new: {}, done: {} }
    transitions: { end: { from: new, to: done } }
  access: { read: [member], write: [member] }
Task:
  ordered: true
  fields: { title: { type: string }, note: { type: text }, done: { type: boolean }, dueAt: { type: date } }
  access: { read: [member], write: [member] }
`;

const withPages = (pages: string) => specOf(entities, `pages:\n  ${pages}\n`);
const kindsOf = (text: string, entity: string) =>
  appOf(text).pages.flatMap((page) => (page.entity === entity ? [page.kind] : []));

describe('pages', () => {
  it('are list, detail and form unless the spec says otherwise, of what can be read', () => {
    expect(kindsOf(specOf(entities), 'Ticket')).toEqual(['list', 'detail', 'form']);
    expect(kindsOf(specOf(entities), 'Comment')).toEqual(['list', 'detail']);
    expect(kindsOf(specOf(entities), 'Hidden')).toEqual([]);
  });

  it('have what is useful unless the spec says otherwise', () => {
    const [list, detail, form] = appOf(specOf(entities)).pages;
    expect(list).toMatchObject({
      name: 'tickets',
      columns: ['subject', 'urgent', 'dueAt', 'createdAt'],
      filters: ['urgent'],
      sorts: ['-createdAt', 'subject', 'dueAt'],
      search: true,
      bulk: ['delete', 'restore'],
    });
    expect(detail).toMatchObject({ name: 'ticket', sections: ['comments', 'history'] });
    expect(form).toMatchObject({
      name: 'ticketForm',
      fields: ['subject', 'body', 'urgent', 'dueAt'],
    });
  });

  it('of the spec take the place of the usual ones', () => {
    const text = withPages(
      'all: { type: list, entity: Ticket, columns: [subject], bulk: [urgent] }',
    );
    expect(appOf(text).pages[0]).toMatchObject({
      name: 'all',
      columns: ['subject'],
      bulk: ['urgent'],
    });
    expect(kindsOf(text, 'Ticket')).toEqual(['list', 'detail', 'form']);
  });

  it('of a list have other views, whose cards show what is useful unless the spec says otherwise', () => {
    const views = '[{ type: kanban, by: urgency }, { type: kanban, by: status, card: [mood] }]';
    const text = withPages(`all: { type: list, entity: Claim, views: ${views} }`);
    expect(appOf(text).pages[0]).toMatchObject({
      views: [
        { kind: 'kanban', by: 'urgency', card: ['mood', 'origin'] },
        { kind: 'kanban', by: 'status', card: ['mood'] },
      ],
    });
  });

  it('of a list have calendars by any date, that of making among them', () => {
    const views = '[{ type: calendar, by: dueAt }, { type: calendar, by: createdAt }]';
    const text = withPages(`all: { type: list, entity: Ticket, views: ${views} }`);
    expect(appOf(text).pages[0]).toMatchObject({
      views: [
        { kind: 'calendar', by: 'dueAt' },
        { kind: 'calendar', by: 'createdAt' },
      ],
    });
  });

  it('say what to do where a board could not be', () => {
    const hintOf = (by: string) =>
      expectOneError(
        withPages(`x: { type: list, entity: Claim, views: [{ type: kanban, by: ⟦${by}⟧ }] }`),
        'SPEC.BAD_PAGE',
      );
    expect(hintOf('subject')).toMatchObject({
      message:
        '`subject` is of type string: a kanban has a column for each value of an enum or state of a workflow',
      hint: 'known here: urgency, mood, origin, status',
    });
    expect(hintOf('mood').hint).toBe('give it `required: true` or a `default`');
  });

  it('can be a checklist, which is all of them', () => {
    const text = withPages(
      'tasks: { type: checklist, entity: Task, title: title, description: note, done: done, due: dueAt }',
    );
    expect(kindsOf(text, 'Task')).toEqual(['checklist']);
  });

  it.each([
    ['SPEC.UNKNOWN_ENTITY', 'x: { type: list, entity: ⟦Tikcet⟧ }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Ticket, columns: [⟦subjct⟧] }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Ticket, filters: [⟦body⟧] }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Ticket, sort: ⟦-body⟧ }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Ticket, bulk: [⟦close⟧] }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Comment, search: ⟦true⟧ }'],
    ['SPEC.BAD_PAGE', 'x: { type: detail, entity: Ticket, sections: [⟦files⟧] }'],
    ['SPEC.BAD_PAGE', 'x: { type: form, entity: Ticket, fields: ⟦[urgent]⟧ }'],
    ['SPEC.BAD_PAGE', 'x: { type: form, entity: ⟦Comment⟧ }'],
    ['SPEC.BAD_PAGE', 'x: { type: detail, entity: ⟦Hidden⟧ }'],
    ['SPEC.NAME_CLASH', 'x: { type: list, entity: Ticket, columns: [subject, ⟦subject⟧] }'],
    [
      'SPEC.NAME_CLASH',
      'x: { type: detail, entity: Ticket }\n  ⟦y⟧: { type: detail, entity: Ticket }',
    ],
    ['SPEC.OPTION_NOT_ALLOWED', 'x: { type: detail, entity: Ticket, ⟦columns⟧: [subject] }'],
    [
      'SPEC.MISSING_KEY',
      'x: { ⟦type⟧: checklist, entity: Task, title: title, description: note, done: done }',
    ],
    [
      'SPEC.UNKNOWN_FIELD',
      'x: { type: checklist, entity: Task, title: ⟦note⟧, description: note, done: done, due: dueAt }',
    ],
    [
      'SPEC.UNKNOWN_KEY',
      'x: { type: list, entity: Claim, views: [{ type: kanban, by: urgency, ⟦flag⟧: a }] }',
    ],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Claim, views: [{ type: kanban, by: ⟦subject⟧ }] }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Claim, views: [{ type: kanban, by: ⟦statu⟧ }] }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Claim, views: [{ type: kanban, by: ⟦mood⟧ }] }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Claim, views: [{ type: kanban, by: ⟦origin⟧ }] }'],
    [
      'SPEC.BAD_PAGE',
      'x: { type: list, entity: Claim, views: [{ type: kanban, by: urgency, card: [⟦nothing⟧] }] }',
    ],
    [
      'SPEC.NAME_CLASH',
      'x: { type: list, entity: Claim, views: [{ type: kanban, by: urgency }, { type: kanban, by: ⟦urgency⟧ }] }',
    ],
    ['SPEC.OPTION_NOT_ALLOWED', 'x: { type: detail, entity: Ticket, ⟦views⟧: [] }'],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Shift, views: [⟦{ type: calendar, by: date }⟧] }'],
    [
      'SPEC.BAD_PAGE',
      'x: { type: list, entity: Ticket, views: [{ type: calendar, by: ⟦subject⟧ }] }',
    ],
    ['SPEC.BAD_PAGE', 'x: { type: list, entity: Ticket, views: [{ type: calendar, by: ⟦dueA⟧ }] }'],
    [
      'SPEC.OPTION_NOT_ALLOWED',
      'x: { type: list, entity: Ticket, views: [{ type: calendar, by: dueAt, ⟦card⟧: [subject] }] }',
    ],
    [
      'SPEC.BAD_PAGE',
      'x: { type: checklist, entity: ⟦Ticket⟧, title: subject, description: subject, done: urgent, due: dueAt }',
    ],
  ] as const)('are refused as %s: %s', (code, pages) => {
    expectOneError(withPages(pages), code);
  });
});

describe('seed', () => {
  it('says how many records there are', () => {
    const app = appOf(specOf(entities, 'seed: { Ticket: 50 }'));
    expect(app.entities.map(({ seed }) => seed)).toEqual([50, 10, 10, 10, 10, 10]);
    expectOneError(specOf(entities, 'seed: { ⟦Tikcet⟧: 50 }'), 'SPEC.UNKNOWN_ENTITY');
  });
});

describe('labels', () => {
  const app = (locales: string, label: string) =>
    `spec: app/v1\napp: { name: x, locales: ${locales} }\nentities:\n  Ticket:\n    label: ${label}\n    access: { read: [owner] }\n`;

  it('are for each language, and made of the name where the spec gives none', () => {
    expect(appOf(app('[en, de]', '{ de: Zettel }')).entities[0]?.label).toEqual({
      en: 'Ticket',
      de: 'Zettel',
    });
    expect(appOf(app('[de]', 'Zettel')).entities[0]?.label).toEqual({ de: 'Zettel' });
  });

  it('that are missing are one warning for each language', () => {
    const { diagnostics } = parseSpec(app('[en, de, ar]', '{ en: Ticket, de: Zettel }'), 'x.yaml');
    expect(diagnostics.map(({ code, message }) => [code, message.slice(0, 35)])).toEqual([
      ['SPEC.LABELS_MISSING', '2 names have no text in `ar`: Ticke'],
      ['SPEC.LABELS_MISSING', '1 names have no text in `de`: Ticke'],
    ]);
  });

  it('are in languages that the platform and the app have', () => {
    expectOneError(app('[en, ⟦fr⟧]', 'Ticket'), 'SPEC.UNKNOWN_LOCALE');
    expectOneError(app('[en]', '{ ⟦de⟧: Zettel }'), 'SPEC.UNKNOWN_LOCALE');
    expectOneError(app('[en, ⟦en⟧]', 'Ticket'), 'SPEC.NAME_CLASH');
    expectOneError(app('[en]\n  , defaultLocale: ⟦de⟧', 'Ticket'), 'SPEC.UNKNOWN_LOCALE');
    expectOneError(app('[en]', '⟦"a\\nb"⟧'), 'SPEC.OUT_OF_RANGE');
  });
});
