import { readFlags, runCommand } from './command.ts';
import { missingSecrets, newSecret } from './environment/secrets.ts';
import { say } from './terminal.ts';

/** One secret; with `--env` every secret of an installation, as lines for its env file. */
await runCommand(() => {
  if (readFlags({ env: { type: 'boolean' } }).env) {
    for (const { name, value, comment } of missingSecrets({}))
      say(`# ${comment}\n${name}=${value}`);
  } else {
    say(newSecret());
  }
});
