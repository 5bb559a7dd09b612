import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkAction, checkWorkflow } from './src/workflows.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

const workflows = globSync('.github/workflows/*.{yml,yaml}', { cwd: root });
const actions = globSync('.github/actions/*/action.{yml,yaml}', { cwd: root });

const problems = [
  ...(await Promise.all(workflows.map((file) => checkWorkflow(file, read(file))))).flat(),
  ...actions.flatMap((file) => checkAction(file, read(file))),
];

for (const { file, line, message } of problems) {
  process.stderr.write(`${file}:${line} ${message}\n`);
}
process.stdout.write(
  `${workflows.length + actions.length} workflow files, ${problems.length} problems\n`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
