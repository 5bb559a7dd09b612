import type { Services, SpecReading } from './commands/services.ts';
import { compareWithDatabase, planMigration, readDatabaseFacts } from './database/index.ts';
import { databaseUrl } from './database-url.ts';
import { emitters } from './emit/index.ts';
import { missingLabels } from './emit/messages/missing-labels.ts';
import { modelSettings } from './keys.ts';
import { type ParsedSpec, parseSpec, readSpec, renderDiagnostics } from './language/index.ts';

/** What the command line works with. */
export const services: Services = {
  emitters,
  migrator: planMigration,
  readSpec: async (file) => readingOf(await readSpec(file)),
  readSpecText: (file, text) => readingOf(parseSpec(text, file)),
  modelSettings,
  readFacts: async (root) => {
    const url = databaseUrl(root);
    return url === null ? null : readDatabaseFacts(url).catch(orNobody);
  },
  compareDatabase: async (root, app) => {
    const url = databaseUrl(root);
    return url === null ? null : compareWithDatabase(app, url).catch(orNobody);
  },
};

function readingOf({ app, diagnostics, source }: ParsedSpec): SpecReading {
  return {
    app,
    diagnostics,
    missingLabels: app === null ? [] : missingLabels(app),
    text: source.text,
    describe: (options) => renderDiagnostics(diagnostics, source, options),
  };
}

/** Nobody answers, or what answers is not the database of this tree. */
function orNobody(error: unknown): null {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (/^E[A-Z]+$|^(?:08|28|3D|57P)/.test(code) || error instanceof AggregateError) return null;
  throw error;
}
