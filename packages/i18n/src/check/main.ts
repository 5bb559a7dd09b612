import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '@monorepo/shared-types';
import ts from 'typescript';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { checkMessages } from './check-messages.ts';
import { unknownFiles } from './unknown-files.ts';
import { loadMessages } from '../messages.ts';
import { countUntranslated, type Untranslated } from './untranslated.ts';
import { usedKeys } from './used-keys.ts';

/** Checks the messages of this package against each other and against the web, which is all that uses them. */
async function main(): Promise<void> {
  const problems: string[] = [];
  const folder = join(import.meta.dirname, '../messages');
  const catalogues = new Map<string, Catalogue>();
  for (const locale of locales) {
    const messages = await loadMessages(locale);
    catalogues.set(locale, catalogueOf(messages, problems));
    problems.push(
      ...unknownFiles(locale, readdirSync(join(folder, locale)), Object.keys(messages)),
    );
  }
  const web = join(import.meta.dirname, '../../../../apps/web');
  const used = readWeb(web);
  problems.push(...checkMessages({ catalogues, used }));

  for (const problem of problems) process.stderr.write(`${problem.replace(`${web}/`, '')}\n`);
  const count = catalogues.get('en')?.size ?? 0;
  process.stdout.write(
    `${count} messages in ${locales.length} languages, ${problems.length} problems\n`,
  );
  const marks = readMarks(join(folder, 'untranslated'));
  for (const [locale, catalogue] of catalogues) {
    const waiting = countUntranslated(catalogue, locale, marks);
    if (waiting > 0) process.stdout.write(`${locale}: ${waiting} wait for a translation\n`);
  }
  process.exitCode = problems.length === 0 ? 0 : 1;
}

function readMarks(folder: string): Untranslated[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Untranslated);
}

function readWeb(folder: string) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  if (config === undefined) throw new Error(`${folder} has no tsconfig.json`);
  const program = ts.createProgram(config.fileNames, config.options);
  const own = program
    .getSourceFiles()
    .filter(
      ({ fileName }) => fileName.startsWith(`${folder}/src/`) && !/\.spec\.tsx?$/.test(fileName),
    );
  return usedKeys(program, own);
}

await main();
