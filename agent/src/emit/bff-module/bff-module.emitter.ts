import { importName, listElement } from '../../edit/index.ts';
import type { Entity } from '../../model/index.ts';
import type { Emitter } from '../emitter.ts';
import { controllerFile } from './controller.template.ts';

const root = 'apps/bff/src';

/** The module of the bff that passes an entity's routes on, and its place in the app. */
export const bffModuleEmitter: Emitter = {
  name: 'bff-module',
  emit(entity, app) {
    const { kebabPlural, pascalPlural } = entity.names;
    const folder = `${root}/modules/${kebabPlural}`;
    const name = `${pascalPlural}Module`;
    const path = `${root}/app.module.ts`;
    const before = app.entities
      .slice(0, app.entities.indexOf(entity))
      .map(({ names }) => `${names.pascalPlural}Module`);
    return {
      files: [
        {
          path: `${folder}/index.ts`,
          text: `export { ${name} } from './${kebabPlural}.module.ts';\n`,
        },
        { path: `${folder}/${kebabPlural}.module.ts`, text: moduleFile(entity) },
        { path: `${folder}/${kebabPlural}.controller.ts`, text: controllerFile(entity, app) },
      ],
      edits: [
        importName({ path, name, from: `./modules/${kebabPlural}/index.ts` }),
        listElement({
          path,
          in: { decorator: 'Module', property: ['imports'] },
          element: name,
          after: ['MembersModule', 'TodosModule', ...before],
        }),
      ],
    };
  },
};

function moduleFile({ names }: Entity): string {
  const { pascalPlural, kebabPlural } = names;
  return `import { Module } from '@nestjs/common';
import { ApiModule } from '../../platform/api/index.ts';
import { ${pascalPlural}Controller } from './${kebabPlural}.controller.ts';

@Module({ imports: [ApiModule], controllers: [${pascalPlural}Controller] })
export class ${pascalPlural}Module {}
`;
}
