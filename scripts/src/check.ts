import { conclude, reportPart } from './checks/report.ts';
import { runStaticChecks } from './checks/static-checks.ts';
import { runCommand } from './command.ts';

await runCommand(async () => {
  conclude(await runStaticChecks((result) => reportPart(result)));
});
