import { readFlags, runCommand } from './command.ts';
import { runStack } from './stack/run-stack.ts';

await runCommand(() => {
  readFlags({});
  return runStack('development');
});
process.exit();
