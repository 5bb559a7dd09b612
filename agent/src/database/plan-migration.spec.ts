import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseSpec } from '../language/index.ts';
import type { App } from '../model/index.ts';
import { type DatabaseFacts, type MigrationStep, planMigration } from './index.ts';

type Part = Record<string, unknown>;

const access = {
  read: ['owner', 'admin', 'member', 'viewer'],
  write: ['owner', 'admin', 'member'],
};

/** An app with contacts; `more` is laid over the entity, `rest` over the spec. */
function appWith(fields: Part, more: Part = {}, rest: Part = {}): App {
  const Contact = {
    fields: { name: { type: 'string', required: true }, ...fields },
    access,
    ...more,
  };
  const spec = {
    spec: 'app/v1',
    app: { name: 'book', locales: ['en'] },
    entities: { Contact },
    ...rest,
  };
  const { app, diagnostics } = parseSpec(stringify(spec), 'book.yaml');
  if (!app) throw new Error(JSON.stringify(diagnostics));
  return app;
}

const empty: DatabaseFacts = { tablesWithRows: [], appliedMigrations: [] };

function stepsOf(previous: App, next: App, facts: DatabaseFacts | null = null): MigrationStep[] {
  const { migrations, errors } = planMigration(previous, next, facts);
  expect(errors).toEqual([]);
  return migrations.flatMap(({ steps }) => steps);
}

describe('the plan of a migration', () => {
  it('is empty where nothing changed', () => {
    const app = appWith({ phone: { type: 'phone' } });
    expect(planMigration(app, app, null)).toEqual({ migrations: [], errors: [] });
  });

  it('adds an optional field without touching a row', () => {
    const steps = stepsOf(appWith({}), appWith({ age: { type: 'int' } }));
    expect(steps).toMatchObject([
      {
        sql: 'ALTER TABLE "contacts" ADD COLUMN "age" INTEGER;',
        undo: 'ALTER TABLE "contacts" DROP COLUMN "age";',
        lock: 'brief',
        class: 'safe',
      },
    ]);
  });

  it('asks what rows get that are there when a new field is required', () => {
    const next = appWith({ age: { type: 'int', required: true } });
    const { errors } = planMigration(appWith({}), next, null);
    expect(errors).toMatchObject([{ code: 'MIGRATION.BACKFILL_NEEDED' }]);
    expect(errors[0]?.message).toContain('Contact.age');
    expect(planMigration(appWith({}), next, empty).errors).toEqual([]);
    const filled = appWith({ age: { type: 'int', required: true, backfill: 18 } });
    expect(stepsOf(appWith({}), filled).every((step) => step.class === 'safe')).toBe(true);
  });

  it('renames a field, and copies nothing', () => {
    const steps = stepsOf(
      appWith({ phone: { type: 'string', maxLength: 20 } }),
      appWith({ mobile: { type: 'string', maxLength: 20, renamedFrom: 'phone' } }),
    );
    expect(steps.map(({ sql }) => sql)).toEqual([
      'ALTER TABLE "contacts" RENAME COLUMN "phone" TO "mobile";',
      'ALTER TABLE "contacts" RENAME CONSTRAINT "contacts_phone_length" TO "contacts_mobile_length";',
    ]);
    expect(steps[0]?.undo).toBe('ALTER TABLE "contacts" RENAME COLUMN "mobile" TO "phone";');
  });

  it.each(['text', 'string', 'json'])('shows %s that becomes HTML as it was', (type) => {
    const steps = stepsOf(appWith({ note: { type } }), appWith({ note: { type: 'richtext' } }));
    const sql = steps.find(({ name }) => name.startsWith('Convert note'))?.sql;
    expect(sql).toContain("'<', '&lt;'");
    expect(sql).toContain("'<p>' ||");
    const unchanged = appWith({ note: { type: 'richtext' } });
    expect(planMigration(unchanged, unchanged, null).migrations).toEqual([]);
  });

  it('names what a dropped field loses', () => {
    const steps = stepsOf(appWith({ age: { type: 'int' } }), appWith({}));
    expect(steps).toMatchObject([{ class: 'loses data', lossName: 'Contact.age' }]);
  });

  it('names what a dropped entity loses', () => {
    const other = appWith(
      {},
      {},
      { entities: { Other: { fields: { name: { type: 'string', required: true } }, access } } },
    );
    const lost = stepsOf(appWith({}), other).flatMap(({ lossName }) => lossName ?? []);
    expect(lost).toEqual(['Contact']);
  });

  it('says of a number that is rounded that this loses data, and of a wider one that it rewrites', () => {
    const decimal = (precision: number, scale: number) =>
      appWith({ rate: { type: 'decimal', precision, scale } });
    expect(stepsOf(decimal(10, 4), decimal(10, 2))).toMatchObject([
      { class: 'loses data', lossName: 'Contact.rate' },
    ]);
    expect(stepsOf(decimal(10, 2), decimal(12, 4))).toMatchObject([
      { class: 'rewrites', lossName: null },
    ]);
  });

  it('looks at every text before it becomes a number', () => {
    const steps = stepsOf(appWith({ age: { type: 'text' } }), appWith({ age: { type: 'int' } }));
    const names = steps.map(({ name }) => name);
    const [check, convert] = [
      names.findIndex((name) => name.startsWith('See that')),
      names.findIndex((name) => name.startsWith('Convert')),
    ];
    expect(check).toBeGreaterThan(-1);
    expect(check).toBeLessThan(convert);
  });

  it('holds rows to a tighter limit in a migration of its own, which blocks nobody', () => {
    const limited = (maxLength: number) => appWith({ city: { type: 'string', maxLength } });
    const { migrations } = planMigration(limited(100), limited(40), null);
    expect(migrations.map(({ suffix }) => suffix)).toEqual(['', 'validate']);
    expect(migrations[0]?.sql).toContain('NOT VALID');
    expect(migrations[1]?.steps).toMatchObject([{ lock: 'none', class: 'safe' }]);
    expect(planMigration(limited(100), limited(40), empty).migrations).toHaveLength(1);
  });

  it('says that an index blocks writes while it is built', () => {
    const steps = stepsOf(
      appWith({ email: { type: 'email' } }),
      appWith({ email: { type: 'email', unique: true } }),
    );
    expect(steps).toMatchObject([{ lock: 'blocks writes', class: 'blocks writes' }]);
  });

  describe('of values', () => {
    const kinds = (values: Part, field: Part = {}) =>
      appWith(
        { kind: { type: 'Kind', required: true, ...field } },
        {},
        { enums: { Kind: { values } } },
      );

    it('adds one before the migration that uses it', () => {
      const next = kinds({ a: null, b: null }, { default: 'b' });
      const { migrations } = planMigration(kinds({ a: null }, { default: 'a' }), next, null);
      expect(migrations.map(({ suffix }) => suffix)).toEqual(['values', '']);
    });

    it('asks what rows get whose value goes, and names the loss where they get the default', () => {
      const before = kinds({ a: null, b: null });
      expect(planMigration(before, kinds({ a: null }), null).errors).toMatchObject([
        { code: 'MIGRATION.VALUE_NEEDS_MAPPING' },
      ]);
      const lost = stepsOf(before, kinds({ a: null }, { default: 'a' })).flatMap(
        ({ lossName }) => lossName ?? [],
      );
      expect(lost).toEqual(['Kind.b']);
      const merged = stepsOf(before, kinds({ a: { renamedFrom: 'b' } }));
      expect(merged.every(({ lossName }) => lossName === null)).toBe(true);
    });
  });

  it('empties the trash before there is none, and says so', () => {
    const steps = stepsOf(appWith({}, { softDelete: true }), appWith({}));
    const [empties, drops] = [
      steps.findIndex(({ name }) => name.startsWith('Empty the trash')),
      steps.findIndex(({ lossName }) => lossName === 'Contact.deletedAt'),
    ];
    expect(empties).toBeGreaterThan(-1);
    expect(empties).toBeLessThan(drops);
  });

  it('cannot give rows to organisations that belonged to none', () => {
    const global = appWith({}, { scope: 'global', access: { read: access.read } });
    expect(planMigration(global, appWith({}), null).errors).toMatchObject([
      { code: 'MIGRATION.SCOPE_CHANGED' },
    ]);
  });

  it('replaces a policy when its rule changes, and nothing else', () => {
    const narrow = { ...access, write: ['owner'] };
    const steps = stepsOf(appWith({}), appWith({}, { access: narrow }));
    expect(steps.every(({ name }) => name.includes('policy'))).toBe(true);
    expect(steps).toHaveLength(6);
  });

  it('writes a migration that says of each step what it does and how it is undone', () => {
    const { migrations } = planMigration(appWith({}), appWith({ age: { type: 'int' } }), null);
    expect(migrations[0]?.sql).toBe(`-- 1 of 1: Add the column age to contacts.
-- Undo: ALTER TABLE "contacts" DROP COLUMN "age";
ALTER TABLE "contacts" ADD COLUMN "age" INTEGER;
`);
  });
});
