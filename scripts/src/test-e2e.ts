import { reportPart, totalLine } from './checks/report.ts';
import { runCommand } from './command.ts';
import { say } from './terminal.ts';
import { runEndToEnd } from './tests/end-to-end.ts';

await runCommand(async () => {
  // pnpm hands its own separator on: `pnpm test:e2e -- sign-in`.
  const result = await runEndToEnd(process.argv.slice(2).filter((arg) => arg !== '--'));
  say();
  reportPart(result);
  say(totalLine([result]));
  if (result.failed > 0) process.exitCode = 1;
});
process.exit();
