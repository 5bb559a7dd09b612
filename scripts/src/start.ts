import { runCommand } from './command.ts';
import { runStack } from './stack/run-stack.ts';

await runCommand(() => runStack('production'));
process.exit();
