import { conclude, reportPart } from './checks/report.ts';
import { runCommand } from './command.ts';
import { ensureChromium } from './tests/chromium.ts';
import { testGenerated } from './tests/generated.ts';
import { say } from './terminal.ts';

await runCommand(async () => {
  ensureChromium(say);
  conclude(await testGenerated((result) => reportPart(result)));
});
process.exit();
