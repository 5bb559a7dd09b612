import { type ExitCode, exitCodes } from './exit.ts';
import type { Session } from './session.ts';

/** Whether a spec is right: every error at once, warnings too. Looks at nothing but the spec. */
export async function checkCommand(
  { services, terminal }: Pick<Session, 'services' | 'terminal'>,
  file: string,
  { json }: { json: boolean },
): Promise<ExitCode> {
  const { app, diagnostics, missingLabels, describe } = await services.readSpec(file);
  if (json) terminal.say(JSON.stringify({ ok: app !== null, diagnostics, missingLabels }, null, 2));
  else {
    const text = describe({ colors: terminal.paint('red', 'x') !== 'x' });
    if (text !== '') (app === null ? terminal.complain : terminal.say)(text);
    if (app !== null) {
      const { length } = app.entities;
      terminal.say(`${file} is right: ${length === 1 ? 'one entity' : `${length} entities`}.`);
    }
  }
  return app === null ? exitCodes.invalid : exitCodes.done;
}
