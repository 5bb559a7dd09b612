import { constants } from 'node:os';
import { Command, CommanderError } from 'commander';
import { UnsafePath } from '../tree/files/root.ts';
import { BaseUnreadable } from '../tree/base/base-store.ts';
import { settings } from '../keys.ts';
import { TablesExist } from '../plan/plan-migrations.ts';
import { TreeMoved } from '../tree/transaction/change.ts';
import { Busy } from '../tree/transaction/lock.ts';
import { applyCommand } from './apply.ts';
import { checkCommand } from './check.ts';
import { diffCommand } from './diff.ts';
import { type ExitCode, exitCodes, Refused } from './exit.ts';
import { checkTreeCommand, generateCommand } from './generate.ts';
import { importCommand, type ImportOptions } from './import.ts';
import { planCommand } from './plan.ts';
import { removeCommand } from './remove.ts';
import { type Environment, openSession } from './session.ts';

/** Errors that say: something is not where the run expected it. */
const drifts = [Busy, TreeMoved, BaseUnreadable, TablesExist];

interface TreeOptions {
  root: string | undefined;
  post: boolean;
  restore: string[];
  adopt: boolean;
  allowDataLoss: string[];
}

interface DraftOptions extends Pick<TreeOptions, 'root'> {
  out: string | undefined;
  edit: string | undefined;
  write: boolean;
}

/**
 * Runs one command line.
 *
 * @param args without the program's name
 * @returns what the process ends with
 */
export async function runProgram(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const { terminal } = environment;
  let code: ExitCode = exitCodes.done;
  const program = programOf(environment, (result) => (code = result));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.invalid;
    if (error instanceof Refused) {
      error.lines.forEach((line) => terminal.complain(line));
      return error.code;
    }
    terminal.complain(sentenceOf(error));
    return codeOf(error);
  }
}

function codeOf(error: unknown): number {
  if (drifts.some((type) => error instanceof type)) return exitCodes.drift;
  if (error instanceof UnsafePath) return exitCodes.invalid;
  return typeof error === 'string' ? 128 + constants.signals[error as NodeJS.Signals] : 1;
}

function sentenceOf(error: unknown): string {
  if (typeof error === 'string') return `Stopped by ${error}: the tree is as it was.`;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOSPC') return 'The disk is full: the tree is as it was.';
  const isKnown = error instanceof UnsafePath || drifts.some((type) => error instanceof type);
  return isKnown || settings.DEBUG === undefined ? error.message : (error.stack ?? error.message);
}

function programOf(environment: Environment, onResult: (code: ExitCode) => void): Command {
  const { terminal } = environment;
  const program = new Command('agent')
    .description('From a YAML spec to a full-stack feature that you may edit.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.say(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
    });
  const onTree = (command: Command) =>
    command.option('--root <folder>', 'the checkout to work on; the one around you unless told');
  const onWrite = (command: Command) =>
    onTree(command)
      .option('--restore <path>', 'bring back a generated file that you deleted', collect, [])
      .option('--adopt', 'the tables of a first run are there already: no migration', false)
      .option('--no-post', 'do not make the Prisma client and the api client anew');
  const mayLose = (command: Command) =>
    command.option('--allow-data-loss <name>', 'what the migration may lose', collect, []);
  const open = ({ root }: Pick<TreeOptions, 'root'>) => openSession(root, environment);

  program
    .command('check')
    .description('Say everything that is wrong with a spec.')
    .argument('<spec>')
    .option('--root <folder>', 'taken, and not looked at')
    .option('--json', 'for machines', false)
    .action(async (spec: string, options: { json: boolean }) =>
      onResult(await checkCommand(environment, spec, options)),
    );
  program
    .command('import')
    .description('Write a spec of what you have already.')
    .requiredOption(
      '--from <source>',
      'postgresql://…, or a file: schema.prisma, file.jdl, openapi.yaml',
    )
    .option('--out <file>', 'the spec to write; specs/<app>.yaml unless told')
    .option('--name <app>', 'what the app is called')
    .option('--root <folder>', 'the checkout of a product whose own database it is')
    .option(
      '--adopt-into <organization>',
      'also write SQL that takes the rows into it, by its slug',
    )
    .option('--force', 'write over a file that is there', false)
    .option('--json', 'for machines', false)
    .action(async (options: ImportOptions) => onResult(await importCommand(environment, options)));
  onWrite(program.command('plan'))
    .description('Show what generate would do. Writes nothing.')
    .argument('<spec>')
    .option('--json', 'for machines', false)
    .action(async (spec: string, options: TreeOptions & { json: boolean }) =>
      onResult(await planCommand(await open(options), spec, options)),
    );
  mayLose(onWrite(program.command('generate')))
    .description('Make the tree what a spec says, and keep your edits.')
    .argument('<spec>')
    .option('--dry-run', 'the same as plan', false)
    .option('--check', 'fail where the tree is not what the spec says; writes nothing', false)
    .option('--exact', 'with --check: also where you edited something', false)
    .option('--json', 'with --dry-run: for machines', false)
    .action(
      async (
        spec: string,
        options: TreeOptions & { dryRun: boolean; check: boolean; exact: boolean; json: boolean },
      ) => {
        const session = await open(options);
        if (options.check) onResult(await checkTreeCommand(session, spec, options));
        else if (options.dryRun) onResult(await planCommand(session, spec, options));
        else onResult(await generateCommand(session, spec, options));
      },
    );
  mayLose(onWrite(program.command('apply')))
    .description('Carry out a plan that you looked at; refuses where anything moved since.')
    .argument('[spec]', 'looked for in specs/ unless told')
    .requiredOption('--plan <hash>', 'what plan printed')
    .action(async (spec: string | undefined, options: TreeOptions & { plan: string }) =>
      onResult(await applyCommand(await open(options), spec, { ...options, hash: options.plan })),
    );
  onTree(program.command('diff'))
    .description('Compare specs, tree and database.')
    .argument('[spec]', 'all of specs/ unless told')
    .action(async (spec: string | undefined, options: TreeOptions) =>
      onResult(await diffCommand(await open(options), spec)),
    );
  mayLose(onWrite(program.command('remove')))
    .description('Show what removing an entity takes away; with --yes, do it.')
    .argument('<entity>')
    .option('--spec <spec>', 'looked for in specs/ unless told')
    .option('--yes', 'do it', false)
    .action(
      async (entity: string, options: TreeOptions & { spec: string | undefined; yes: boolean }) =>
        onResult(await removeCommand(await open(options), entity, options)),
    );
  onTree(program.command('draft'))
    .description('Have a language model write a spec from a description, or change one.')
    .argument('<description>', 'with --edit: the change')
    .option('--out <file>', 'a new file for the spec; standard output unless told')
    .option('--edit <spec>', 'the spec to change; shows the diff and the plan')
    .option('--write', 'with --edit: write the spec', false)
    .action(async (description: string, options: DraftOptions) => {
      const { edit, out, write } = options;
      if (edit === undefined ? write : out !== undefined) {
        throw new Refused(exitCodes.invalid, '--out goes without --edit, --write with it.');
      }
      // The libraries of the providers are loaded where they are needed.
      const { draftCommand, draftEditCommand } = await import('./draft.ts');
      onResult(
        edit === undefined
          ? await draftCommand(environment, description, options)
          : await draftEditCommand(await open(options), edit, description, options),
      );
    });
  return program;
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
