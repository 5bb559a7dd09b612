import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { App } from '../model/index.ts';
import { SpecsClash } from '../plan/clashes.ts';
import { makePlan, type Plan } from '../plan/plan.ts';
import type { Terminal } from '../report/terminal.ts';
import { Root } from '../tree/files/root.ts';
import type { Change } from '../tree/transaction/change.ts';
import { recover } from '../tree/transaction/recover.ts';
import { exitCodes, Refused } from './exit.ts';
import type { Services, SpecReading } from './services.ts';

/** A command at work on a tree. */
export interface Session {
  readonly root: Root;
  readonly services: Services;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}

/** A spec that was read and is right. */
export interface Spec {
  /** As it was given, for messages. */
  readonly file: string;
  readonly app: App;
  readonly text: string;
  /** What is doubtful in it. */
  readonly warnings: SpecWarnings;
}

export interface SpecWarnings extends Pick<SpecReading, 'diagnostics' | 'missingLabels'> {
  /** For people; empty where nothing is doubtful. */
  readonly text: string;
}

export interface Environment {
  readonly services: Services;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Opens the tree, and takes back what an interrupted run left in it. */
export async function openSession(
  folder: string | undefined,
  environment: Environment,
): Promise<Session> {
  const root = openRoot(folder);
  const left = await recover(root);
  const { complain } = environment.terminal;
  if (left !== null) complain('An interrupted run was taken back.');
  left?.forEach((file) => complain(`${file} changed since: it stays as it is.`));
  return { root, ...environment };
}

/** @throws {Refused} with everything that is wrong with the spec */
export async function readSpec({ services, terminal }: Session, file: string): Promise<Spec> {
  terminal.progress(`reading ${file}`);
  const { app, text, describe, ...reading } = await services.readSpec(file);
  const said = describe({ colors: terminal.paint('red', 'x') !== 'x' });
  if (app === null) throw Object.assign(new Refused(exitCodes.invalid, said), { facts: reading });
  return { file, app, text, warnings: { ...reading, text: said } };
}

/** Says what is doubtful in a spec. */
export function warn({ terminal }: Session, { warnings }: Spec): void {
  if (warnings.text !== '') terminal.complain(warnings.text);
}

/** The specs of the tree, `specs/*.yaml`, from the folder where the command runs. */
export function specFiles({ root }: Session): string[] {
  const folder = path.join(root.folder, 'specs');
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

export interface PlanOptions {
  readonly restore?: readonly string[];
  readonly adopt?: boolean;
  readonly extra?: readonly Change[];
}

/**
 * Works out what a spec means for the tree.
 *
 * @throws {Refused} where another spec of the tree has what this one asks for, or the difference cannot be migrated
 */
export async function planFor(
  session: Session,
  { file, app, text }: Spec,
  { restore = [], adopt = false, extra = [] }: PlanOptions = {},
): Promise<Plan> {
  const { root, services, terminal, signal } = session;
  terminal.progress('asking the database');
  const facts = await services.readFacts(root);
  const { emitters, migrator } = services;
  const planning = makePlan({
    ...{ root, app, spec: text, emitters, migrator, facts, extra, now: new Date() },
    restored: new Set(restore),
    isAdopted: adopt,
    onStage: (stage) => {
      signal.throwIfAborted();
      terminal.progress(stage);
    },
  });
  const plan = await planning.catch(async (error: unknown) => {
    throw error instanceof SpecsClash ? await refusalOf(session, file, error) : error;
  });
  if (plan.migrationErrors.length === 0) return plan;
  const lines = plan.migrationErrors.map(({ code, message, position }) => {
    const place = position === null ? file : `${file}:${position.line}:${position.column}`;
    return `${place}: error: ${message} [${code}]`;
  });
  throw new Refused(exitCodes.invalid, ...lines);
}

async function refusalOf(session: Session, file: string, { clashes }: SpecsClash) {
  const specs = await specsByApp(session);
  return new Refused(
    exitCodes.invalid,
    ...[...clashes].map(([app, what]) => {
      const owner = specs.get(app) ?? `the spec of ${app}`;
      return `${file}: error: ${owner} has ${what.join(', ')} already. Specs of one tree share nothing: give it another name, or write it in one of them.`;
    }),
    'Where an app got another name, its folder in .groundplan/ gets it too.',
  );
}

/** The specs of the tree by the app they are of; those that are wrong are not among them. */
async function specsByApp(session: Session): Promise<Map<string, string>> {
  const specs = new Map<string, string>();
  for (const file of specFiles(session)) {
    const { app } = await session.services.readSpec(file);
    if (app !== null) specs.set(app.name, session.root.relative(realpathSync(file)));
  }
  return specs;
}

/** What every checkout has. */
const mark = 'packages/shared-types/src';

/** The folder that was named, else the checkout that the command runs in. @throws {Refused} where it is none */
export function openRoot(named: string | undefined): Root {
  const folder = named ?? checkoutAround(process.cwd());
  if (!existsSync(folder)) throw new Refused(exitCodes.invalid, `There is no folder ${folder}.`);
  if (!existsSync(path.join(folder, mark))) {
    throw new Refused(
      exitCodes.invalid,
      `${path.resolve(folder)} is no checkout of Groundplan: it has no ${mark}.`,
      'Run the command in one, or name one with --root.',
    );
  }
  return new Root(folder);
}

function checkoutAround(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, mark))) return folder;
    if (folder === path.dirname(folder)) return start;
  }
}
