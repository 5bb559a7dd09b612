import type { App, Entity } from '../../model/index.ts';
import { errorsOf } from '../parts/errors.ts';
import { canCreate, canUpdate, hasBulk, hasHooks, hasTrash, words } from '../parts/fields.ts';
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
  const { pascalPlural, camel, kebabPlural } = entity.names;
  const isHooked = hasHooks(entity);
  const kit = isHooked ? 'HookedRecordsService' : 'RecordsService';
  const body = `${isHooked ? '' : `${typesOf(entity)}\n\n`}/** What people do with ${words(kebabPlural)}. What is common to all records stands in \`${kit}\`; what is special, here. */
@Injectable()
export class ${pascalPlural}Service extends ${kit}<${pascalPlural}> {
  constructor(database: Database) {
    super(database, ${camel}Records${isHooked ? `, ${camel}Hooks, { ${contractsOf(entity).join(', ')} }` : ''});
  }
}
`;
  const types = contractNames(entity).map((name) =>
    isHooked && new RegExp(`: ${name}\\b`).test(body) ? name : `type ${name}`,
  );
  const imports = importsFor(body, {
    '@monorepo/shared-types': types,
    '@nestjs/common': ['Injectable'],
    '../../platform/database/index.ts': ['Database'],
    '../../platform/records/index.ts': [kit],
    [`./${kebabPlural}.hooks.ts`]: [`${camel}Hooks`],
    [`./${kebabPlural}.records.ts`]: [`${camel}Records`],
    ...(isHooked ? { [`./${kebabPlural}.types.ts`]: [`type ${pascalPlural}`] } : {}),
  });
  return `${imports}\n\n${body}`;
}

/** The contracts of an entity, by what they are for. */
export function typesOf(entity: Entity, ...more: readonly string[]): string {
  const { pascal, pascalPlural } = entity.names;
  const types = [
    `record: ${pascal};`,
    `create: ${canCreate(entity) ? `Create${pascal}` : 'never'};`,
    `update: ${canUpdate(entity) ? `Update${pascal}` : 'never'};`,
    `query: ${pascal}Query;`,
    `bulk: ${hasBulk(entity) ? `Bulk${pascalPlural}` : 'never'};`,
    ...more,
  ];
  return `interface ${pascalPlural} {
  ${types.join('\n  ')}
}`;
}

export function contractNames({ names: { pascal, pascalPlural } }: Entity): string[] {
  return [pascal, `Create${pascal}`, `Update${pascal}`, `${pascal}Query`, `Bulk${pascalPlural}`];
}

function contractsOf(entity: Entity): string[] {
  const { pascal } = entity.names;
  return [
    ...(canCreate(entity) ? [`create: Create${pascal}`] : []),
    ...(canUpdate(entity) ? [`update: Update${pascal}`] : []),
  ];
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
