import { reportPart, totalLine } from './checks/report.ts';
import { runStaticChecks } from './checks/static-checks.ts';
import { runCommand } from './command.ts';
import { say } from './terminal.ts';

await runCommand(async () => {
  const results = await runStaticChecks((result) => reportPart(result));
  say();
  say(totalLine(results));
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
});
