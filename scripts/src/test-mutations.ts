import { runCommand } from './command.ts';
import { paint, say } from './terminal.ts';
import { MutationRun, type Verdict } from './tests/mutation-run.ts';
import { mutations } from './tests/mutations.ts';

await runCommand(async () => {
  const run = new MutationRun();
  const verdicts: Verdict[] = [];
  try {
    await run.prepare(mutations);
    for (const mutation of mutations) {
      const verdict = await run.try(mutation);
      verdicts.push(verdict);
      say(lineOf(verdict));
    }
  } finally {
    run.remove();
  }
  const caught = verdicts.filter(({ seenBy }) => seenBy !== null).length;
  say();
  say(`${caught} of ${mutations.length} mutations caught`);
  if (caught < mutations.length) process.exitCode = 1;
});
process.exit();

function lineOf({ mutation, seenBy, seconds }: Verdict): string {
  const mark = seenBy === null ? paint('red', '✗') : paint('green', '✓');
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  return `${mark} ${mutation.name.padEnd(46)} ${time}  ${seenBy ?? 'no test saw it'}`;
}
