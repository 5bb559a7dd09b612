import { hash } from 'node:crypto';
import { membersOf } from '../edit/index.ts';
import type { App } from '../model/index.ts';
import type { Base, BasePart } from '../tree/base/base.ts';
import { emptyPart, shared } from '../tree/base/base.ts';
import { appsOf, readBase, writtenBase } from '../tree/base/base-store.ts';
import { readTreeFile } from '../tree/files/read-file.ts';
import type { Root } from '../tree/files/root.ts';
import { hasMarkers } from '../tree/merge/markers.ts';
import type { Change } from '../tree/transaction/change.ts';
import { clashesOf, SpecsClash } from './clashes.ts';
import { type EmittedApp, emitApp, type Emitters, formatAll } from './emit-app.ts';
import type { FileOutcome } from './file-outcome.ts';
import type { DatabaseFacts, MigrationPlan } from '../database/index.ts';
import type { Migrator } from './migration.ts';
import { planEdits, type Refusal } from './plan-edits.ts';
import { planFiles } from './plan-files.ts';
import { planOwned } from './plan-owned.ts';
import { type PlannedMigration, planMigrations } from './plan-migrations.ts';
import { renamesOf } from './renames.ts';

export interface PlanRequest {
  readonly root: Root;
  readonly app: App;
  /** The text of the spec. */
  readonly spec: string;
  readonly emitters: Emitters;
  readonly migrator: Migrator;
  readonly facts: DatabaseFacts | null;
  /** Paths of deleted files to bring back. */
  readonly restored: ReadonlySet<string>;
  /** The tables of a first run are there: no migration. */
  readonly isAdopted: boolean;
  readonly now: Date;
  readonly onStage: (stage: string) => void;
  /** Further files of the run: the spec itself, when a command edits it. */
  readonly extra?: readonly Change[];
}

/** What a run would do, worked out in full. Nothing has been written. */
export interface Plan {
  readonly app: string;
  readonly hash: string;
  readonly files: readonly FileOutcome[];
  /** Shared files that change: before and after. */
  readonly shared: readonly Change[];
  /** What owners write, by path: the names in it; null where it is not there, or is no such module. */
  readonly owned: ReadonlyMap<string, readonly string[] | null>;
  readonly refusals: readonly Refusal[];
  readonly migrations: readonly PlannedMigration[];
  readonly migrationErrors: MigrationPlan['errors'];
  /** Files with markers of an earlier run: nothing else can be planned until they are resolved. */
  readonly unresolved: readonly string[];
  /** Everything to be written, the base included. */
  readonly changes: readonly Change[];
}

/**
 * Works out what the tree becomes, from the spec, the base and what its owner made of it. Writes nothing.
 *
 * @throws {SpecsClash} where another spec of the tree has an entity, a table, a route or a file of this one
 */
export async function makePlan(request: PlanRequest): Promise<Plan> {
  const { root, app, emitters, onStage } = request;
  onStage('reading what was generated last');
  const stored = await readBase(root, app.name);
  onStage('emitting');
  const last = stored.base.app === null ? null : emitLast(stored.base.app, emitters);
  const next = emitApp(app, emitters);
  await refuseClashes(root, app, next);
  onStage('formatting');
  const texts = await formatAll(next.files);
  onStage('merging');
  const renames = renamesOf(stored.base.app, app);
  const { base } = stored;
  const { restored } = request;
  const generated = await planFiles({ root, base, files: texts, renames, restored });
  const owned = await planOwned({
    root,
    last: last?.owned ?? new Map(),
    next: next.owned,
    renames,
  });
  const files = [...generated, ...owned];
  const { texts: edited, ...edits } = await planEdits({
    records: base.edits,
    last: last?.edits ?? [],
    next: next.edits,
    read: (path) => textAfter(root, files, path),
  });
  const { migrations, errors } = planMigrations({ ...request, last: base.app, next: app });
  const nextBase = { app, edits: edits.records, parts: partsOf(files) };
  const written = writtenBase(app.name, nextBase, stored.files);
  const ownChanges = changesOf(files, edited);
  const sharedChanges = await changesOfShared(root, files, edited);
  const changes: Change[] = [
    ...ownChanges,
    ...sharedChanges,
    ...migrations.map(({ path, sql }) => ({ path, before: null, after: Buffer.from(sql) })),
    ...(request.extra ?? []),
    ...[...written].map(([path, after]) => ({
      path,
      before: stored.files.get(path) ?? null,
      after,
    })),
  ].filter(({ before, after }) => !isSame(before, after));
  return {
    app: app.name,
    hash: hashOf(request, changes, migrations, files, edits.refusals),
    owned: namesOwned(owned, next),
    ...{ files, shared: sharedChanges, refusals: edits.refusals, migrations, changes },
    migrationErrors: errors,
    unresolved: files.flatMap(({ at, before }) =>
      at !== null && before !== null && hasMarkers(before.text) ? [at] : [],
    ),
  };
}

/** @throws {SpecsClash} */
async function refuseClashes(root: Root, app: App, { files }: EmittedApp): Promise<void> {
  const clashes = new Map<string, readonly string[]>();
  for (const name of appsOf(root)) {
    if (name === app.name) continue;
    const { base } = await readBase(root, name);
    const shared = clashesOf(app, files.keys(), base);
    if (shared.length > 0) clashes.set(name, shared);
  }
  if (clashes.size > 0) throw new SpecsClash(clashes);
}

/** An app that today's emitters cannot read any more asks for nothing to be taken back. */
function emitLast(app: App, emitters: Emitters): EmittedApp | null {
  try {
    return emitApp(app, emitters);
  } catch {
    return null;
  }
}

async function textAfter(root: Root, files: readonly FileOutcome[], path: string) {
  const own = files.find((file) => file.to === path);
  if (own?.after) return own.after.toString();
  const file = await readTreeFile(root, path);
  return file === null || file.isBinary ? null : file.text;
}

function partsOf(files: readonly FileOutcome[]): Base['parts'] {
  const parts = new Map<string, BasePart>([[shared, emptyPart]]);
  for (const { path, to, next } of files) {
    if (next === null) continue;
    const part = parts.get(next.part) ?? emptyPart;
    parts.set(next.part, {
      files: { ...part.files, [path]: next.text },
      deleted: next.isDeleted ? [...part.deleted, path] : part.deleted,
      moved: to === null || to === path ? part.moved : { ...part.moved, [path]: to },
    });
  }
  return parts;
}

function namesOwned(owned: readonly FileOutcome[], { owned: asked }: EmittedApp): Plan['owned'] {
  const names = new Map<string, readonly string[] | null>();
  for (const { path, before } of owned) {
    const constant = asked.get(path)?.constant;
    if (constant === undefined) continue;
    names.set(path, before === null ? null : membersOf(path, before.text, constant));
  }
  return names;
}

/** A file that moves is deleted here and made there. */
function changesOf(files: readonly FileOutcome[], edited: ReadonlyMap<string, string>): Change[] {
  return files.flatMap(({ at, to, before, after }) => {
    const text = to === null ? undefined : edited.get(to);
    const content = text === undefined ? after : Buffer.from(text);
    const mode = before === null ? {} : { mode: before.mode };
    const old = before?.bytes ?? null;
    if (at === to || at === null || to === null) {
      return [{ path: to ?? at ?? '', before: old, after: content, ...mode }].filter(
        ({ path }) => path !== '',
      );
    }
    return [
      { path: at, before: old, after: null },
      { path: to, before: null, after: content, ...mode },
    ];
  });
}

async function changesOfShared(
  root: Root,
  files: readonly FileOutcome[],
  edited: ReadonlyMap<string, string>,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const [path, text] of edited) {
    if (files.some((file) => file.to === path)) continue;
    const file = await readTreeFile(root, path);
    const mode = file === null ? {} : { mode: file.mode };
    changes.push({ path, before: file?.bytes ?? null, after: Buffer.from(text), ...mode });
  }
  return changes;
}

function isSame(before: Buffer | null, after: Buffer | null): boolean {
  return before === null || after === null ? before === after : before.equals(after);
}

/**
 * Covers the spec, every generated file as it is, every touched one as it becomes, the base, and the database's migrations. The time in
 * a migration's folder name is left out.
 */
function hashOf(
  { spec, app, facts }: PlanRequest,
  changes: readonly Change[],
  migrations: readonly PlannedMigration[],
  files: readonly FileOutcome[],
  refusals: readonly Refusal[],
): string {
  const sum = (bytes: Buffer | null) => bytes && hash('sha256', bytes);
  const folders = new Set(migrations.map(({ path }) => path));
  const content = {
    version: 1,
    app: app.name,
    spec: hash('sha256', spec),
    changes: changes
      .filter(({ path }) => !folders.has(path))
      .map(({ path, before, after }) => [path, sum(before), sum(after)]),
    tree: files.map(({ at, before }) => [at, before && hash('sha256', before.text)]),
    conflicts: files.filter((file) => file.conflicts > 0).map((file) => file.path),
    refusals,
    migrations: migrations.map(({ slug, sql }) => [slug, sql]),
    applied: facts?.appliedMigrations ?? null,
  };
  return hash('sha256', JSON.stringify(content)).slice(0, 16);
}
