import type { Plan } from '../plan/plan.ts';
import type { PostStep } from '../commands/post-steps.ts';
import {
  type Action,
  type FileLine,
  fileLines,
  lossesOf,
  notesOf,
  unifiedDiff,
} from './describe-plan.ts';
import type { Terminal } from './terminal.ts';

const colors: Readonly<Record<Action, Parameters<Terminal['paint']>[0]>> = {
  create: 'green',
  update: 'cyan',
  merge: 'cyan',
  edit: 'cyan',
  move: 'blue',
  delete: 'red',
  conflict: 'yellow',
};

/** What a run would do, for people. */
export function printPlan(plan: Plan, post: readonly PostStep[], terminal: Terminal): void {
  fileLines(plan).forEach((line) => printChange(line, terminal));
  printMigrations(plan, terminal);
  printNotes(plan, terminal);
  if (post.length > 0) terminal.say('');
  post.forEach(({ what }) => terminal.say(`afterwards: ${what}`));
}

/** One file, with the diff of its text. */
export function printChange(line: FileLine, terminal: Terminal): void {
  printFile(line, terminal);
  printDiff(unifiedDiff(line), terminal);
}

/** One line for each file, without its text. */
export function printFiles(plan: Plan, terminal: Terminal): void {
  fileLines(plan).forEach((line) => printFile(line, terminal));
  for (const { path } of plan.migrations)
    terminal.say(`${terminal.paint('green', 'create  ')}  ${path}`);
}

/** Conflicts, edits to make by hand, and files that are kept. */
export function printNotes(plan: Plan, terminal: Terminal): void {
  const { say, paint } = terminal;
  notesOf(plan).forEach((note) => say(`${paint('dim', 'note')}  ${note}`));
  for (const { action, path, conflicts } of fileLines(plan)) {
    if (action !== 'conflict') continue;
    say(
      `${paint('yellow', 'conflict')}  ${path}: ${conflicts === 1 ? 'one place' : `${conflicts} places`} to resolve`,
    );
  }
  for (const { path, what, reason, byHand } of plan.refusals) {
    say(`${paint('yellow', 'by hand')}  ${path}: ${what}: ${reason}; ${byHand}`);
  }
}

function printFile({ action, path, from, conflicts }: FileLine, { say, paint }: Terminal): void {
  const where = from === null ? path : `${from} -> ${path}`;
  const marks = conflicts > 0 ? ` (conflicts: ${conflicts})` : '';
  say(`${paint(colors[action], action.padEnd(8))}  ${where}${marks}`);
}

function printDiff(diff: string, { say, paint }: Terminal): void {
  const lines = diff.split('\n').map((line) => {
    const isHead = line.startsWith('+++') || line.startsWith('---');
    const color = line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : null;
    return color === null || isHead ? line : paint(color, line);
  });
  say(`${lines.join('\n')}\n`);
}

function printMigrations(plan: Plan, { say, paint }: Terminal): void {
  for (const { path, steps, sql } of plan.migrations) {
    say(`${paint('green', 'create')}    ${path}`);
    steps.forEach(({ name, class: kind, lock, undo, lossName }, index) => {
      const warns = kind === 'safe' ? 'green' : kind === 'loses data' ? 'red' : 'yellow';
      say(`  ${index + 1}. ${name} [${paint(warns, kind)}; lock: ${lock}]`);
      if (lossName !== null) say(`     loses data: --allow-data-loss ${lossName}`);
      say(`     undo: ${undo.trim().replaceAll(/\s+/g, ' ')}`);
    });
    sql
      .trimEnd()
      .split('\n')
      .forEach((line) => say(`  | ${line}`.trimEnd()));
    say('');
  }
  const losses = lossesOf(plan);
  if (losses.length === 0) return;
  say(
    `${paint('red', 'loses data')}  ${losses.map((name) => `--allow-data-loss ${name}`).join(' ')}`,
  );
}
