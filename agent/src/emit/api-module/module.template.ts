import type { App, Entity } from '../../model/index.ts';
import { errorsOf } from '../parts/errors.ts';
import { canCreate, canUpdate, hasBulk, hasTrash, words } from '../parts/fields.ts';
import { importsFor, quoted } from '../parts/imports.ts';

export function indexFile(entity: Entity): string {
  const { pascalPlural, kebabPlural, camel } = entity.names;
  const records = `export { ${camel}Records } from './${kebabPlural}.records.ts';\n`;
  return `export { ${pascalPlural}Module } from './${kebabPlural}.module.ts';\n${hasTrash(entity) ? records : ''}`;
}

export function moduleFile({ names }: Entity): string {
  const { pascalPlural, kebabPlural } = names;
  return `import { Module } from '@nestjs/common';
import { ${pascalPlural}Controller } from './${kebabPlural}.controller.ts';
import { ${pascalPlural}Service } from './${kebabPlural}.service.ts';

@Module({ controllers: [${pascalPlural}Controller], providers: [${pascalPlural}Service] })
export class ${pascalPlural}Module {}
`;
}

export function serviceFile(entity: Entity): string {
  const { pascal, pascalPlural, camel, kebabPlural } = entity.names;
  const types = [
    `record: ${pascal};`,
    `create: ${canCreate(entity) ? `Create${pascal}` : 'never'};`,
    `update: ${canUpdate(entity) ? `Update${pascal}` : 'never'};`,
    `query: ${pascal}Query;`,
    `bulk: ${hasBulk(entity) ? `Bulk${pascalPlural}` : 'never'};`,
  ];
  const body = `interface ${pascalPlural} {
  ${types.join('\n  ')}
}

/** What people do with ${words(kebabPlural)}. What is common to all records stands in \`RecordsService\`; what is special, here. */
@Injectable()
export class ${pascalPlural}Service extends RecordsService<${pascalPlural}> {
  constructor(database: Database) {
    super(database, ${camel}Records);
  }
}
`;
  const imports = importsFor(body, {
    '@monorepo/shared-types': [
      `type ${pascal}`,
      `type Create${pascal}`,
      `type Update${pascal}`,
      `type ${pascal}Query`,
      `type Bulk${pascalPlural}`,
    ],
    '@nestjs/common': ['Injectable'],
    '../../platform/database/index.ts': ['Database'],
    '../../platform/records/index.ts': ['RecordsService'],
    [`./${kebabPlural}.records.ts`]: [`${camel}Records`],
  });
  return `${imports}\n\n${body}`;
}

export function errorsFile(entity: Entity, app: App): string {
  const classes = errorsOf(entity, app).map(
    ({ className, base, code, message }) => `export class ${className} extends ${base} {
  readonly code = ${quoted(code)};
  override readonly message = ${quoted(message)};
}`,
  );
  const body = `${classes.join('\n\n')}\n`;
  const imports = importsFor(body, {
    '../../kernel/errors/index.ts': ['Conflict', 'NotFound', 'Taken'],
  });
  return `${imports}\n\n${body}`;
}
