import { conclude } from './checks/report.ts';
import { runCommand } from './command.ts';
import { say } from './terminal.ts';
import { ensureChromium } from './tests/chromium.ts';
import { runStages, stages, summarise } from './tests/test-run.ts';

await runCommand(async () => {
  const startedAt = performance.now();
  // First, so that a machine without a browser is told so now and not in five minutes.
  ensureChromium(say);
  const results = await runStages(stages);
  summarise(results, performance.now() - startedAt);
  conclude(results);
});
process.exit();
