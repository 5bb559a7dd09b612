import { benchAgent } from './agent.ts';
import { benchApi, type Result } from './api.ts';
import type { Sample } from './compare.ts';
import { benchImport } from './import.ts';
import type { Outcome } from './outcome.ts';

const benches: Readonly<Record<string, () => Promise<Outcome[]>>> = {
  agent: benchAgent,
  api: async () =>
    (await benchApi()).map((result) => ({ text: describe(result), holds: holds(result) })),
  import: benchImport,
};

const bench = benches[process.argv[2] ?? ''];
if (bench === undefined) {
  process.stderr.write(`Say what to measure: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(1);
}

const outcomes = await bench();
for (const { text } of outcomes) process.stdout.write(`${text}\n`);
process.exit(outcomes.every((outcome) => outcome.holds) ? 0 : 1);

function describe(result: Result): string {
  const { name, judgedBy, atLeast } = result;
  const verdict = holds(result) ? 'holds' : 'BROKEN';
  const measure = { perSecond: 'requests/s', perCpuSecond: 'requests per second of CPU' };
  const lines = (['perSecond', 'perCpuSecond'] as const).map((by) => {
    const numbers = `${Math.round(result.subject[by])} / ${Math.round(result.yardstick[by])}`;
    const promise = by === judgedBy ? ` (promised ${atLeast.toFixed(2)}: ${verdict})` : '';
    return `  ${ratio(result, by).toFixed(2)} in ${measure[by]}, ${numbers}${promise}`;
  });
  return [name, ...lines].join('\n');
}

function ratio({ subject, yardstick }: Result, by: keyof Sample): number {
  return subject[by] / yardstick[by];
}

function holds(result: Result): boolean {
  return ratio(result, result.judgedBy) >= result.atLeast;
}
