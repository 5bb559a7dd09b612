import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { hasControlCharacters } from '../draft/control-characters.ts';
import { modelOf, refuseCredentials, refuseDescription, runDraft } from '../draft/draft-run.ts';
import { editedSpec } from '../draft/edit-spec.ts';
import { askForChange, askForSpec } from '../draft/instructions.ts';
import type { Review } from '../draft/propose.ts';
import { replace, writeNew } from '../draft/write-spec.ts';
import type { Plan } from '../plan/plan.ts';
import { printChange, printPlan } from '../report/print-plan.ts';
import { type ExitCode, exitCodes, Refused } from './exit.ts';
import { postStepsOf } from './post-steps.ts';
import type { SpecReading } from './services.ts';
import { type Environment, planFor, readSpec, type Session, type Spec, warn } from './session.ts';

/** Has a language model write a spec from a description; to a new file, else to standard output. */
export async function draftCommand(
  environment: Environment,
  description: string,
  { out }: { out: string | undefined },
): Promise<ExitCode> {
  const { terminal, services } = environment;
  refuseDescription(description);
  const model = modelOf(environment);
  if (out !== undefined) refuseTaken(out);
  const { text, describe } = await runDraft(environment, model, {
    question: askForSpec(description),
    review: (spec) => readDraft(services.readSpecText(out ?? 'draft.yaml', spec), spec),
    ...(out !== undefined && { keep: (spec: string) => keep(out, spec) }),
  });
  const doubts = describe({ colors: false });
  if (doubts !== '') terminal.complain(doubts);
  if (out === undefined) terminal.say(text.trimEnd());
  else {
    writeNew(out, text);
    terminal.complain(`create    ${out}: look at it, then \`pnpm agent plan ${out}\`.`);
  }
  return exitCodes.done;
}

/** A spec as a change would make it, and what that would do to the tree. */
interface Change {
  readonly spec: Spec;
  readonly plan: Plan;
}

/** Has a language model change a spec: shows the diff and the plan that it leads to, and writes the spec where told to. */
export async function draftEditCommand(
  session: Session,
  file: string,
  change: string,
  { write }: { write: boolean },
): Promise<ExitCode> {
  const { terminal, root, signal } = session;
  refuseDescription(change);
  const spec = await readSpec(session, file);
  refuseCredentials(file, spec.text);
  const model = modelOf(session);
  const before = readFileSync(file, 'utf8');
  const result = await runDraft(session, model, {
    question: askForChange(spec.text, change),
    review: (answer) => reviewChange(session, spec, before, answer),
  });
  if (result.spec.text === before) {
    terminal.say(`The model changed nothing in ${file}.`);
    return exitCodes.done;
  }
  const shown = root.relative(realpathSync(file));
  const texts = { before, after: result.spec.text };
  printChange({ action: 'update', path: shown, from: null, conflicts: 0, ...texts }, terminal);
  warn(session, result.spec);
  printPlan(result.plan, postStepsOf(root, result.plan), terminal);
  const asked = write || (await terminal.ask(`Write ${file}?`, signal));
  signal.throwIfAborted();
  if (asked !== true) {
    if (asked === null) terminal.say('Nothing is written: --write writes the spec.');
    return exitCodes.done;
  }
  if (readFileSync(file, 'utf8') !== before) {
    throw new Refused(exitCodes.drift, `${file} changed meanwhile: nothing is written.`);
  }
  replace(realpathSync(file), result.spec.text);
  terminal.say(`update    ${shown}: carry it out with \`pnpm agent generate ${file}\`.`);
  return exitCodes.done;
}

async function reviewChange(
  session: Session,
  { file }: Spec,
  before: string,
  answer: string,
): Promise<Review<Change>> {
  const { services } = session;
  const draft = readDraft(services.readSpecText('answer.yaml', answer), answer);
  if ('problems' in draft) return draft;
  const text = editedSpec(before, parse(answer, { maxAliasCount: -1 }) as Record<string, unknown>);
  const { app, describe, ...reading } = services.readSpecText(file, text);
  if (app === null) return { problems: describe({ colors: false }) };
  const spec = { file, app, text, warnings: { ...reading, text: describe({ colors: false }) } };
  try {
    return { result: { spec, plan: await planFor(session, spec) } };
  } catch (error) {
    // What cannot be migrated, the model may say in another way.
    if (error instanceof Refused && error.code === exitCodes.invalid) {
      return { problems: error.message };
    }
    throw error;
  }
}

function readDraft(reading: SpecReading, text: string): Review<SpecReading> {
  if (reading.app === null) return { problems: reading.describe({ colors: false }) };
  if (hasControlCharacters(text)) {
    return { problems: 'A text holds control characters. Write texts without them.' };
  }
  return { result: reading };
}

/** Before anything is paid for. */
function refuseTaken(out: string): void {
  if (existsSync(out)) {
    throw new Refused(
      exitCodes.invalid,
      `${out} is there already: \`--edit ${out}\` changes it, another name makes a new one.`,
    );
  }
  if (existsSync(path.dirname(out))) return;
  throw new Refused(exitCodes.invalid, `There is no folder ${path.dirname(out)}.`);
}

function keep(out: string, text: string): string {
  const file = `${out}.draft`;
  replace(file, text);
  return `The last answer is in ${file}.`;
}
