import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adoptionSql } from '../import/adopt/adoption-sql.ts';
import { ImportRefused } from '../import/import-refused.ts';
import { importSource } from '../import/import-source.ts';
import { describeNotes } from '../import/report.ts';
import type { Root } from '../tree/files/root.ts';
import { type ExitCode, exitCodes, Refused } from './exit.ts';
import { type Environment, openRoot } from './session.ts';

export interface ImportOptions {
  readonly from: string;
  readonly out: string | undefined;
  readonly name: string | undefined;
  readonly adoptInto: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
  readonly root: string | undefined;
}

/** Writes a spec of what somebody has already, and says what is not in it as the source has it. */
export async function importCommand(
  { terminal }: Pick<Environment, 'terminal'>,
  { from, out, name, adoptInto, force, json, root }: ImportOptions,
): Promise<ExitCode> {
  terminal.progress('reading the source');
  const imported = await importSource(from, name ?? null, checkout(root)).catch(
    (error: unknown) => {
      throw error instanceof ImportRefused ? new Refused(exitCodes.invalid, error.message) : error;
    },
  );
  const { app, text, notes, mapping } = imported;
  const file = out ?? path.join('specs', `${app.name}.yaml`);
  const files = [{ file, text }];
  if (adoptInto !== undefined) {
    if (mapping === null) {
      const message = 'Rows are adopted out of a foreign database: import that, postgresql://….';
      throw new Refused(exitCodes.invalid, message);
    }
    const sql = adoptionSql({ app, mapping, organization: adoptInto });
    files.push({ file: file.replace(/(?:\.ya?ml)?$/, '.adopt.sql'), text: sql });
  }
  write(files, force);
  if (json) {
    const written = files.map((each) => each.file);
    terminal.say(
      JSON.stringify({ ok: true, files: written, entities: app.entities.length, notes }, null, 2),
    );
    return exitCodes.done;
  }
  const count = app.entities.length === 1 ? 'one entity' : `${app.entities.length} entities`;
  terminal.say(`${file}: ${count}, ${app.enums.length} enums.`);
  files
    .slice(1)
    .forEach((each) => terminal.say(`${each.file}: adopts the rows into ${adoptInto}.`));
  const lines = describeNotes(notes);
  if (lines.length > 0) terminal.say('\nNot as the source has it:');
  lines.forEach((line) => terminal.say(`- ${line}`));
  return exitCodes.done;
}

/** Of a product's own database: what it was generated of is kept in its checkout. */
function checkout(named: string | undefined): Root | null {
  try {
    return openRoot(named);
  } catch (error) {
    if (named === undefined && error instanceof Refused) return null;
    throw error;
  }
}

function write(files: readonly { file: string; text: string }[], force: boolean): void {
  const taken = files.find(({ file }) => existsSync(file));
  if (taken !== undefined && !force) {
    throw new Refused(
      exitCodes.invalid,
      `${taken.file} is there already: name another file with --out, or write over it with --force.`,
    );
  }
  for (const { file, text } of files) {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, text);
  }
}
