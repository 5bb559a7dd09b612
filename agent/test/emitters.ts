import {
  exportAll,
  importName,
  listElement,
  modelField,
  objectProperty,
} from '../src/edit/index.ts';
import type { Emitter } from '../src/emit/emitter.ts';
import type { Entity, Field } from '../src/model/index.ts';
import type { Emitters } from '../src/plan/emit-app.ts';

const types = 'packages/shared-types/src';
const appModule = 'apps/api/src/app.module.ts';

const contract: Emitter = {
  name: 'contract',
  emit: (entity) => ({
    files: [{ path: `${types}/${entity.names.kebabPlural}.ts`, text: contractText(entity) }],
    edits: [
      exportAll({ path: `${types}/index.ts`, from: `./${entity.names.kebabPlural}.ts` }),
      objectProperty({
        path: `${types}/permissions.ts`,
        in: { constant: 'rolePermissions' },
        key: `${entity.names.kebab}:read`,
        value: entity.fields.length > 6 ? "['owner']" : "['owner', 'member']",
      }),
    ],
  }),
};

const service: Emitter = {
  name: 'service',
  emit: (entity) => ({
    files: [
      {
        path: `apps/api/src/modules/${entity.names.kebabPlural}/${entity.names.kebabPlural}.service.ts`,
        text: serviceText(entity),
      },
    ],
    edits: [
      importName({
        path: appModule,
        name: `${entity.names.pascalPlural}Module`,
        from: `./modules/${entity.names.kebabPlural}/index.ts`,
      }),
      listElement({
        path: appModule,
        in: { constant: 'modules' },
        element: `${entity.names.pascalPlural}Module`,
      }),
    ],
  }),
};

const hooks: Emitter = {
  name: 'hooks',
  emit: ({ custom = [], names }) => ({
    files: [],
    edits: [],
    owned: custom.map(() => ({
      path: `apps/api/src/modules/${names.kebabPlural}/${names.kebabPlural}.hooks.ts`,
      text: `import { defineHooks } from './kit.ts';\nimport type { ${names.pascalPlural} } from './${names.kebabPlural}.types.ts';\n\nexport const ${names.camel}Hooks = defineHooks<${names.pascalPlural}>({});\n`,
      constant: `${names.camel}Hooks`,
    })),
  }),
};

const screen: Emitter = {
  name: 'screen',
  emit: (entity) => ({
    files: [
      {
        path: `apps/web/src/features/${entity.names.kebabPlural}/${entity.names.kebab}-screen.tsx`,
        text: screenText(entity),
      },
    ],
    edits: [],
  }),
};

const model: Emitter = {
  name: 'model',
  emit: (entity) => ({
    files: [
      {
        path: `packages/database/prisma/schema/${entity.names.kebabPlural}.prisma`,
        text: `model ${entity.names.pascal} {\n  id String @id\n${entity.fields.map(({ name }) => `  ${name} String?\n`).join('')}}\n`,
      },
    ],
    edits: [
      modelField({
        path: 'packages/database/prisma/schema/user.prisma',
        model: 'User',
        field: `created${entity.names.pascalPlural} ${entity.names.pascal}[]`,
      }),
    ],
  }),
};

/** Emitters of a few lines, in the manner of the real ones. */
export const smallEmitters: Emitters = {
  ofEntities: [contract, service, hooks, screen, model],
  ofApps: [],
};

/** What the shared files hold before anything is generated. */
export const sharedFiles: Readonly<Record<string, string>> = {
  [`${types}/index.ts`]: "export * from './common.ts';\nexport * from './me.ts';\n",
  [`${types}/permissions.ts`]:
    "const rolePermissions = {\n  'me:read': ['owner'],\n} as const;\n\nexport { rolePermissions };\n",
  [appModule]:
    "import { MeModule } from './modules/me/index.ts';\n\nconst modules = [MeModule];\n\nexport { modules };\n",
  'packages/database/prisma/schema/user.prisma': 'model User {\n  id String @id\n}\n',
};

function contractText({ names, fields }: Entity): string {
  return `import { z } from 'zod';
import { Id, lineOfText } from './common.ts';

export const ${names.pascal} = z.object({
  id: Id,
${each(fields, ({ name }) => `  ${name}: lineOfText(1, 200).nullable(),`)}
});
export type ${names.pascal} = z.infer<typeof ${names.pascal}>;

/** What a client may change. */
export const Update${names.pascal} = z.strictObject({
${each(fields, ({ name }) => `  ${name}: lineOfText(1, 200).optional(),`)}
});
export type Update${names.pascal} = z.infer<typeof Update${names.pascal}>;

/** The field that came last. */
export const ${names.camel}Newest = '${fields.at(-1)?.name ?? ''}';

export const ${names.camel}Fields = [${fields.map(({ name }) => `'${name}'`).join(', ')}] as const;
`;
}

function serviceText({ names, fields }: Entity): string {
  return `import { Injectable } from '@nestjs/common';
import { ${names.pascal}, Update${names.pascal} } from '@monorepo/shared-types';

@Injectable()
export class ${names.pascalPlural}Service {
  constructor(private readonly ${names.camelPlural}: Map<string, ${names.pascal}>) {}

  /** One record, or nothing. */
  read(id: string): ${names.pascal} | undefined {
    return this.${names.camelPlural}.get(id);
  }

  update(id: string, change: Update${names.pascal}): void {
    const ${names.camel} = this.read(id);
    if (${names.camel} === undefined) return;
    this.${names.camelPlural}.set(id, { ...${names.camel}, ...change });
  }

${fields.map(({ name }) => `  ${name}Of(id: string): string | null {\n    return this.read(id)?.${name} ?? null;\n  }\n`).join('\n')}
  delete(id: string): boolean {
    return this.${names.camelPlural}.delete(id);
  }
}
`;
}

function screenText({ names, fields }: Entity): string {
  return `import { ${names.pascal} } from '@monorepo/shared-types';

/** One ${names.camel} on a page of its own. */
export function ${names.pascal}Screen({ ${names.camel} }: { ${names.camel}: ${names.pascal} }) {
  return (
    <article className="grid gap-2">
      <h1>{${names.camel}.id}</h1>
      <dl>
${each(fields, ({ name }) => `        <dt>${name}</dt>\n        <dd>{${names.camel}.${name}}</dd>`)}
      </dl>
      <footer>
        <a href="/${names.kebabPlural}">back</a>
      </footer>
    </article>
  );
}
`;
}

function each(fields: readonly Field[], line: (field: Field) => string): string {
  return fields.map(line).join('\n');
}
