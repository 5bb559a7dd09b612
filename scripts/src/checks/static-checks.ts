import { type Part, type PartResult, runPart } from './run-part.ts';

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs'];
const sources = ['agent', 'apps', 'packages', 'scripts', 'infra', 'bench'];

/** Cheap checks of the whole repository; each reads files and writes nothing. */
const repositoryChecks: readonly Part[] = [
  { name: 'one version of each dependency', command: ['sherif', '--fail-on-warnings'] },
  {
    name: 'links in the documentation',
    command: [
      'remark',
      ...['--use', 'remark-validate-links=repository:false'],
      ...['--frail', '--quiet', '--no-stdout', '--silently-ignore'],
      ...documents,
    ],
  },
  {
    name: 'settings in the documentation',
    command: ['node', '-C', 'development', 'scripts/src/checks/check-settings-page.ts'],
  },
  {
    name: 'the todos are what their spec says',
    command: [
      'node',
      ...['-C', 'development', 'agent/src/main.ts'],
      ...['generate', '--check', '--exact', 'specs/todo-app.yaml'],
    ],
  },
  {
    name: 'boundaries',
    command: ['depcruise', '--config', '.dependency-cruiser.js', '--', ...sources],
  },
  {
    name: 'formatting',
    command: ['prettier', '--check', '--cache', '--log-level', 'warn', '.'],
  },
];

/** It reads what the packages export, so that it runs beside nothing that writes. */
const unusedCode: Part = { name: 'unused files, exports, dependencies', command: ['knip'] };

/** Each package's own checks, which turbo remembers: lint, types, message files, generated code. */
const packageChecks: Part = {
  name: 'lint, types, messages, generated',
  command: [
    'turbo',
    'run',
    ...['lint', 'typecheck', 'check', 'generate:check'],
    ...['--continue=always', '--output-logs=errors-only', '--log-order=grouped'],
  ],
};

export interface StaticChecks {
  readonly repository: readonly Part[];
  readonly packages: Part;
  readonly unusedCode: Part;
}

const everything = { repository: repositoryChecks, packages: packageChecks, unusedCode };

/** Runs every static check, cheap ones beside the heavy one, and reports each as it ends. */
export async function runStaticChecks(
  onEnd: (result: PartResult) => void,
  checks: StaticChecks = everything,
): Promise<PartResult[]> {
  const run = async (part: Part) => {
    const result = await runPart(part);
    onEnd(result);
    return result;
  };
  const cheap = async () => {
    const results: PartResult[] = [];
    for (const part of checks.repository) results.push(await run(part));
    return results;
  };
  const [first, second] = await Promise.all([cheap(), run(checks.packages)]);
  return [...first, second, await run(checks.unusedCode)];
}
