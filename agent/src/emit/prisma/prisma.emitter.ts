import { modelField } from '../../edit/index.ts';
import type { Edit, Emitter } from '../emitter.ts';
import { inverseLines } from './prisma-relations.ts';
import { prismaFile } from './prisma.template.ts';

const folder = 'packages/database/prisma/schema';

/** The platform's models that entities refer to, and where they stand. */
const platformModels = { Organization: 'organizations.prisma', User: 'identity.prisma' };

/** The Prisma schema of an entity, and the other side of its relations to organisations and people. */
export const prismaEmitter: Emitter = {
  name: 'prisma',
  emit(entity, app) {
    const edits = Object.entries(platformModels).flatMap(([model, file]): Edit[] =>
      inverseLines(model, app, entity).map(([name, type, attributes]) =>
        modelField({
          path: `${folder}/${file}`,
          model,
          field: [name, type, attributes].filter((part) => part !== '').join(' '),
        }),
      ),
    );
    const path = `${folder}/${entity.names.kebabPlural}.prisma`;
    return { files: [{ path, text: prismaFile(entity, app) }], edits };
  },
};
