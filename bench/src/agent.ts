import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { specOf } from './agent-spec.ts';
import type { Outcome } from './outcome.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const sizes = [5, 10, 25, 50, 100];
/** Promised for 50 entities with 400 fields. */
const promised = { entities: 50, planSeconds: 3, generateSeconds: 15, megabytes: 500 };
/** A hundred entities may cost each this many times what fifty cost each: near linear. */
const atMostGrowth = 1.5;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

interface Size {
  readonly entities: number;
  readonly plan: Cost;
  readonly generate: Cost;
}

/** What the generator promises: seconds and peak memory for a large spec, in a copy of this repository. */
export function benchAgent(): Promise<Outcome[]> {
  measure(1);
  const results = sizes.map(measure);
  return Promise.resolve([...results.map(describe), growth(results)]);
}

function measure(entities: number): Size {
  const copy = mkdtempSync(path.join(tmpdir(), 'groundplan-bench-'));
  try {
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: repository, encoding: 'utf8' });
    for (const file of files.split('\0').filter(Boolean)) {
      cpSync(path.join(repository, file), path.join(copy, file));
    }
    const spec = path.join(copy, 'specs/bench.yaml');
    writeFileSync(spec, specOf(entities));
    const [plan, generate] = ['plan', 'generate'].map((command) => run(command, spec, copy));
    if (!plan || !generate) throw new Error('nothing was measured');
    return { entities, plan, generate };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function run(command: string, spec: string, root: string): Cost {
  const sayMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxRSS='+process.resourceUsage().maxRSS))`;
  const args = ['-C', 'development', '--import', sayMemory, 'agent/src/main.ts'];
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [...args, command, spec, '--root', root, '--no-post'],
    { cwd: repository, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const seconds = (performance.now() - start) / 1_000;
  if (status !== 0)
    throw new Error(`agent ${command} ended with ${status ?? 'a signal'}: ${stderr}`);
  return { seconds, megabytes: Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1_024 };
}

function describe({ entities, plan, generate }: Size): Outcome {
  const megabytes = Math.max(plan.megabytes, generate.megabytes);
  const numbers = [
    `plan ${plan.seconds.toFixed(1)} s`,
    `generate ${generate.seconds.toFixed(1)} s`,
    `peak ${megabytes.toFixed(0)} MB`,
    `${((generate.seconds / entities) * 1_000).toFixed(0)} ms for each`,
  ];
  const text = `${String(entities).padStart(3)} entities: ${numbers.join(', ')}`;
  if (entities !== promised.entities) return { text, holds: true };
  const holds =
    plan.seconds < promised.planSeconds &&
    generate.seconds < promised.generateSeconds &&
    megabytes < promised.megabytes;
  const promise = `${promised.planSeconds} s, ${promised.generateSeconds} s, ${promised.megabytes} MB`;
  return { text: `${text} (promised ${promise}: ${holds ? 'holds' : 'BROKEN'})`, holds };
}

function growth(results: readonly Size[]): Outcome {
  const each = (entities: number) => {
    const found = results.find((result) => result.entities === entities);
    return (found?.generate.seconds ?? NaN) / entities;
  };
  const ratio = each(100) / each(50);
  const holds = ratio <= atMostGrowth;
  const verdict = `(promised ${atMostGrowth.toFixed(1)}: ${holds ? 'holds' : 'BROKEN'})`;
  return { text: `Each of 100 costs ${ratio.toFixed(2)} times each of 50 ${verdict}`, holds };
}
