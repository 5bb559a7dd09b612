import { importName, listElement } from '../../edit/index.ts';
import type { Entity } from '../../model/index.ts';
import type { Edit, Emitter, OwnedFile } from '../emitter.ts';
import { hasHooks, hasTrash } from '../parts/fields.ts';
import { controllerFile } from './controller.template.ts';
import { hooksFile, typesFile } from './hooks.template.ts';
import { errorsFile, indexFile, moduleFile, serviceFile } from './module.template.ts';
import { recordsFile } from './records.template.ts';

const root = 'apps/api/src';

function ownHooks(entity: Entity, folder: string): OwnedFile {
  const { kebabPlural, camel } = entity.names;
  const path = `${folder}/${kebabPlural}.hooks.ts`;
  return { path, text: hooksFile(entity), constant: `${camel}Hooks` };
}

/** The module of the api that serves an entity, its place in the app, and in what is cleared of old trash. */
export const apiModuleEmitter: Emitter = {
  name: 'api-module',
  emit(entity, app) {
    const { kebabPlural, pascalPlural, camel } = entity.names;
    const folder = `${root}/modules/${kebabPlural}`;
    const name = `${pascalPlural}Module`;
    const path = `${root}/app.module.ts`;
    const trash = `${root}/modules/maintenance/trash.ts`;
    const before = app.entities
      .slice(0, app.entities.indexOf(entity))
      .map(({ names }) => `${names.pascalPlural}Module`);
    const clearing: Edit[] = hasTrash(entity)
      ? [
          importName({ path: trash, name: `${camel}Records`, from: `../${kebabPlural}/index.ts` }),
          listElement({
            path: trash,
            in: { constant: 'trash' },
            element: `{ records: ${camel}Records, days: ${String(entity.softDelete?.retentionDays ?? 30)} }`,
          }),
        ]
      : [];
    return {
      files: [
        { path: `${folder}/index.ts`, text: indexFile(entity) },
        { path: `${folder}/${kebabPlural}.module.ts`, text: moduleFile(entity) },
        { path: `${folder}/${kebabPlural}.controller.ts`, text: controllerFile(entity, app) },
        { path: `${folder}/${kebabPlural}.service.ts`, text: serviceFile(entity) },
        ...(hasHooks(entity)
          ? [{ path: `${folder}/${kebabPlural}.types.ts`, text: typesFile(entity) }]
          : []),
        { path: `${folder}/${kebabPlural}.records.ts`, text: recordsFile(entity, app) },
        { path: `${folder}/${kebabPlural}.errors.ts`, text: errorsFile(entity, app) },
      ],
      ...(hasHooks(entity) ? { owned: [ownHooks(entity, folder)] } : {}),
      edits: [
        importName({ path, name, from: `./modules/${kebabPlural}/index.ts` }),
        listElement({
          path,
          in: { decorator: 'Module', property: ['imports'] },
          element: name,
          after: ['MembersModule', 'TodosModule', ...before],
        }),
        ...clearing,
      ],
    };
  },
};
