import { readFileSync, realpathSync } from 'node:fs';
import { printPlan } from '../report/print-plan.ts';
import { appsOf } from '../tree/base/base-store.ts';
import { withLock } from '../tree/transaction/lock.ts';
import { carryOut } from './carry-out.ts';
import { type ExitCode, exitCodes, Refused } from './exit.ts';
import type { GenerateOptions } from './generate.ts';
import { postStepsOf } from './post-steps.ts';
import { planFor, readSpec, type Session, type Spec, specFiles } from './session.ts';
import { withoutEntity } from './without-entity.ts';

export interface RemoveOptions extends GenerateOptions {
  readonly spec: string | undefined;
  /** Does it; else it is only shown. */
  readonly yes: boolean;
}

/** Takes an entity out of its spec and out of the tree. What its owner edited is kept and named. */
export async function removeCommand(
  session: Session,
  entity: string,
  options: RemoveOptions,
): Promise<ExitCode> {
  const { root, terminal, services } = session;
  const spec = await specWith(session, entity, options.spec);
  const text = withoutEntity(spec.text, entity, spec.app);
  const { app, describe } = services.readSpecText(spec.file, text);
  if (app === null) {
    throw new Refused(
      exitCodes.invalid,
      `Without ${entity}, ${spec.file} would be wrong. Mend this first:`,
      describe({ colors: false }),
    );
  }
  const change = {
    path: root.relative(realpathSync(spec.file)),
    before: readFileSync(spec.file),
    after: Buffer.from(text),
  };
  const plan = () => planFor(session, { ...spec, app, text }, { ...options, extra: [change] });
  if (options.yes) {
    return withLock(root, async () => carryOut(session, await plan(), options));
  }
  const shown = await plan();
  printPlan(shown, postStepsOf(root, shown), terminal);
  terminal.say(`update    ${change.path}`);
  terminal.say(`Nothing is removed yet: \`pnpm agent remove ${entity} --yes\` does it.`);
  return exitCodes.done;
}

/** The spec that has the entity; of several, the one that the tree was generated of. */
async function specWith(session: Session, entity: string, file: string | undefined): Promise<Spec> {
  const files = file === undefined ? specFiles(session) : [file];
  const specs: Spec[] = [];
  for (const each of files) {
    const spec = await readSpec(session, each);
    if (spec.app.entities.some(({ name }) => name === entity)) specs.push(spec);
  }
  const spec = specs.find(({ app }) => appsOf(session.root).includes(app.name)) ?? specs[0];
  if (spec !== undefined) return spec;
  throw new Refused(exitCodes.invalid, `No spec has an entity ${entity} (${files.join(', ')}).`);
}
