import { runProgram } from '../src/commands/program.ts';
import { outliveReaders, terminal } from '../src/report/terminal.ts';
import { services } from '../src/services.ts';
import { smallEmitters } from './emitters.ts';

// The command line as it is, with emitters of a few lines.
outliveReaders();
process.exitCode = await runProgram(process.argv.slice(2), {
  services: { ...services, emitters: smallEmitters },
  terminal,
  signal: new AbortController().signal,
});
