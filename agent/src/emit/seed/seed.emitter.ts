import { importName, statementIn } from '../../edit/index.ts';
import type { AppEmitter, Emitter } from '../emitter.ts';
import { seedOrder } from './seed-order.ts';
import { seedAppFile, seedFile, seedFunction } from './seed.template.ts';

const folder = 'packages/database/src/seed';

/** Records to look at in development: as many as the spec says in each organisation. */
export const seedEmitter: Emitter = {
  name: 'seed',
  emit(entity, app) {
    const ordered = seedOrder(app);
    if (!ordered.includes(entity)) return { files: [], edits: [] };
    const path = `${folder}/seed-${entity.names.kebabPlural}.ts`;
    return { files: [{ path, text: seedFile(entity, app, ordered) }], edits: [] };
  },
};

/** The order of an app's seeds, and its place in the seed of everything. */
export const seedAppEmitter: AppEmitter = {
  name: 'seed',
  emitApp(app) {
    const ordered = seedOrder(app);
    if (ordered.length === 0) return { files: [], edits: [] };
    const file = `seed-${app.name}.ts`;
    const name = seedFunction(app);
    const path = `${folder}/seed.ts`;
    return {
      files: [{ path: `${folder}/${file}`, text: seedAppFile(app, ordered) }],
      edits: [
        importName({ path, name, from: `./${file}` }),
        statementIn({ path, function: 'seedRecords', statement: `await ${name}(seeding);` }),
      ],
    };
  },
};
