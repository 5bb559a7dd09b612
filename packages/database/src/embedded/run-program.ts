import { spawn, spawnSync } from 'node:child_process';
import { chown, readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';
import { environment } from './keys.ts';

export interface Outcome {
  isDone: boolean;
  output: string;
}

/** Runs PostgreSQL's programs as a user who may: it refuses to run as root. */
export interface ProgramRunner {
  run(program: string, args: readonly string[]): Promise<Outcome>;
  /** Gives a file or folder to the user the programs run as. */
  own(path: string): Promise<void>;
}

interface Command {
  prefix: readonly string[];
  user?: { uid: number; gid: number };
}

/**
 * Ordinary users run the programs as themselves. For root they run as the system user postgres (else nobody); where that
 * user cannot reach the programs or the folder, below a closed /root, with the capability to read and write regardless.
 *
 * @throws {EmbeddedPostgresError} where root has no such user or way.
 */
export async function programRunner(program: string, folder: string): Promise<ProgramRunner> {
  if (process.getuid?.() !== 0)
    return { run: (...call) => run({ prefix: [] }, ...call), own: () => Promise.resolve() };

  const user = await systemUser();
  await chown(folder, user.uid, user.gid);
  const { uid, gid } = user;
  const commands: Command[] = [
    { prefix: [], user },
    {
      prefix: [
        'setpriv',
        `--reuid=${uid}`,
        `--regid=${gid}`,
        '--clear-groups',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        // Without it access(2), which initdb asks, would not count the capability.
        '--securebits=+no_setuid_fixup',
      ],
    },
  ];
  const command = commands.find(
    (candidate) =>
      canRun(candidate, [program, '--version']) && canRun(candidate, ['test', '-w', folder]),
  );
  if (!command) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and the system user it runs as instead cannot reach ${folder}: move the project out of the closed folder, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  return { run: (...call) => run(command, ...call), own: (path) => chown(path, uid, gid) };
}

async function systemUser() {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find(([candidate]) => candidate === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and there is no system user postgres or nobody: add one, or set DATABASE_URL.',
  );
}

function canRun({ prefix, user }: Command, call: readonly string[]): boolean {
  const [program = '', ...args] = [...prefix, ...call];
  return spawnSync(program, args, { env: environment, cwd: '/', ...user }).status === 0;
}

function run(
  { prefix, user }: Command,
  program: string,
  args: readonly string[],
): Promise<Outcome> {
  const [command = '', ...rest] = [...prefix, program, ...args];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, rest, {
      env: environment,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...user,
    });
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ isDone: false, output: output + error.message }));
    // Not `close`: the server inherits the pipes and outlives pg_ctl.
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ isDone: code === 0, output });
    });
  });
}
