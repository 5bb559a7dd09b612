import { readFlags, runCommand } from './command.ts';
import { createToken } from './database/create-token.ts';
import { withDatabase } from './database/with-database.ts';
import { currentCommand } from './stack/current-command.ts';
import { Failure } from './failure.ts';
import { complain, say } from './terminal.ts';

const usage = `${currentCommand('run token')} --org acme --email owner@acme.test`;

/** An api token of a person in an organisation, alone on the last line. */
await runCommand(async () => {
  const flags = readFlags({
    org: { type: 'string' },
    email: { type: 'string' },
    hours: { type: 'string', default: '12' },
  });
  const { org, email } = flags;
  const hours = Number(flags.hours);
  if (!org || !email) throw new Failure(`Say who, and where: \`${usage}\`.`);
  if (!(hours > 0 && hours <= 24 * 365))
    throw new Failure('--hours must be more than 0, a year at most.');
  const token = await withDatabase(({ urls, environment }) =>
    createToken({ urls, environment, slug: org, email, lifetimeMs: hours * 3_600_000 }),
  );
  complain(`For ${email} in ${org}, ${hours} h or until the session ends in Settings:`);
  say(token);
});
