import { Failure } from '../failure.ts';
import { freePort, portHolder, portProblem } from '../processes/ports.ts';
import { currentCommand } from './current-command.ts';

export interface NamedPort {
  readonly name: string;
  readonly port: number;
  readonly setting: string;
}

/** @throws {Failure} for the first port that cannot be used: which, who has it, and a way out that works */
export async function checkPorts(ports: readonly NamedPort[]): Promise<void> {
  for (const wanted of ports) {
    const problem = await portProblem(wanted.port);
    if (problem === undefined) continue;
    const reason = problem === 'EADDRINUSE' ? takenBy(wanted.port) : `cannot be used (${problem})`;
    const free = await freePortBeside(Math.max(wanted.port + 10, 1024), ports);
    throw new Failure(
      `Port ${wanted.port} for ${wanted.name} ${reason}: free it, or take another port with \`${wanted.setting}=${free} ${currentCommand()}\`.`,
    );
  }
}

function takenBy(port: number): string {
  const holder = portHolder(port);
  if (holder === undefined) return 'is taken by another program';
  const command = holder.command.length > 60 ? `${holder.command.slice(0, 60)}…` : holder.command;
  return `is taken by process ${holder.pid} (${command})`;
}

/** The first free port from `from` on that none of `ports` is meant to be. */
export async function freePortBeside(
  from: number,
  ports: readonly { readonly port: number }[],
): Promise<number> {
  const own = new Set(ports.map(({ port }) => port));
  for (let candidate = from; ; candidate += 1) {
    const free = await freePort(candidate);
    if (!own.has(free)) return free;
    candidate = free;
  }
}
