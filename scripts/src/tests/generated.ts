import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Part, type PartResult, runPart } from '../checks/run-part.ts';
import { repository } from '../repository.ts';
import { copyTo, trackedIn } from './copy.ts';
import { writeOwnedCode } from './owned-code.ts';

/** The specs whose output is proven, into one copy: products grow by more than one spec. */
const specs = ['specs/crm.yaml', 'specs/helpdesk.yaml', 'specs/pairs.yaml'];

const pnpm = ['npx', '--yes', 'pnpm@12'] as const;

/**
 * Generates the example specs into a copy of this repository, which must then pass what the repository itself passes, its
 * own generated tests on a real database and in a real browser among them.
 */
export async function testGenerated(onEnd: (result: PartResult) => void): Promise<PartResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-generated-'));
  const results: PartResult[] = [];
  const run = async (part: Omit<Part, 'folder'>) => {
    const result = await runPart({ ...part, folder, environment: environmentOf() });
    results.push(result);
    onEnd(result);
    return result.failed === 0;
  };
  try {
    const before = copyTo(folder);
    if (!(await run({ name: 'install', command: [...pnpm, 'install', '--frozen-lockfile'] }))) {
      return results;
    }
    await run({
      name: 'twenty versions over many rows',
      command: [...pnpm, '--dir', 'agent', 'exec', 'vitest', 'run', 'test/long'],
    });
    for (const spec of specs) {
      if (
        !(await run({ name: `generate ${spec}`, command: [...pnpm, 'agent', 'generate', spec] }))
      ) {
        return results;
      }
    }
    writeOwnedCode(folder);
    for (const part of partsFor(generatedTests(folder, before))) await run(part);
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function generatedTests(folder: string, before: ReadonlySet<string>): string[] {
  return trackedIn(folder).filter((path) => /\.spec\.tsx?$/.test(path) && !before.has(path));
}

function* partsFor(tests: readonly string[]): Generator<Omit<Part, 'folder'>> {
  for (const spec of specs) {
    yield {
      name: `${spec} once more changes nothing`,
      command: [...pnpm, 'agent', 'generate', '--check', spec],
    };
  }
  yield { name: 'check', command: [...pnpm, 'check'] };
  for (const workspace of ['packages/shared-types', 'apps/api']) {
    yield {
      name: `generated tests of ${workspace}`,
      command: [
        ...pnpm,
        ...['--dir', workspace, 'exec', 'vitest', 'run'],
        ...tests
          .filter((path) => dirname(path).startsWith(workspace))
          .map((path) => path.slice(workspace.length + 1)),
      ],
    };
  }
  yield {
    name: 'every table keeps organisations apart',
    command: [...pnpm, '--dir', 'packages/database', 'exec', 'vitest', 'run', 'catalogue', 'seed'],
  };
  const journeys = tests.filter((path) => path.startsWith('apps/web/e2e/'));
  yield {
    name: 'generated journeys, in Chromium',
    command: [
      ...pnpm,
      ...['test:e2e', '--project=behaviour'],
      ...journeys.map((path) => path.slice('apps/web/'.length)),
    ],
  };
}

/** The copy's packages that are as they are here need no second build. */
function environmentOf(): Record<string, string> {
  return { TURBO_CACHE_DIR: join(repository, '.turbo/cache') };
}
