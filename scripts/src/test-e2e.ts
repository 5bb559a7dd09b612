import { conclude, reportPart } from './checks/report.ts';
import { runCommand } from './command.ts';
import { runEndToEnd } from './tests/end-to-end.ts';

await runCommand(async () => {
  // pnpm hands its own separator on: `pnpm test:e2e -- sign-in`.
  const result = await runEndToEnd(process.argv.slice(2).filter((arg) => arg !== '--'));
  reportPart(result);
  conclude([result]);
});
process.exit();
