import { summaryLine, totalLine } from './checks/report.ts';
import { runCommand } from './command.ts';
import { paint, say } from './terminal.ts';
import { ensureChromium } from './tests/chromium.ts';
import { runStages, stages } from './tests/test-run.ts';

await runCommand(async () => {
  const startedAt = performance.now();
  // First, so that a machine without a browser is told so now and not in five minutes.
  ensureChromium(say);
  const results = await runStages(stages);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  say();
  say(paint('bold', `All parts, ${seconds} s`));
  results.forEach((result) => say(summaryLine(result)));
  say();
  say(totalLine(results));
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
});
process.exit();
