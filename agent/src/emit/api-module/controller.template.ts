import type { App, Entity } from '../../model/index.ts';
import { errorsOf } from '../parts/errors.ts';
import {
  article,
  bulkPermission,
  canCreate,
  canDelete,
  canExport,
  canUpdate,
  capitalized,
  exportPermission,
  hasBulk,
  hasTrash,
  kebab,
  transitionPermission,
  words,
} from '../parts/fields.ts';
import { apartFrom, importsFor, quoted } from '../parts/imports.ts';
import { calendarsOf, hasSummary } from '../parts/summary.ts';

const http = ['Body', 'Controller', 'Delete', 'Get', 'HttpCode', 'Param', 'Patch', 'Post', 'Query'];

/** The routes of an entity: each method is one line of work, everything above it is declaration. */
export function controllerFile(entity: Entity, app: App): string {
  const { pascal, pascalPlural, camelPlural, kebabPlural } = entity.names;
  const errors = errorsOf(entity, app);
  const types = ['', 'Page', 'Query'].map((suffix) => pascal + suffix);
  const apart = apartFrom(types);
  const body = apart.text(`@Controller('v1/${kebabPlural}')
export class ${pascalPlural}Controller {
  constructor(private readonly ${camelPlural}: ${pascalPlural}Service) {}

${routesOf(entity, app).join('\n\n')}
}
`);
  const imports = importsFor(body, {
    '@monorepo/shared-types': [
      'Csv',
      'HistoryPage',
      'Id',
      'PageQuery',
      ...types,
      `${pascal}Export`,
      `${pascal}SummaryQuery`,
      'Summary',
      `${pascal}CalendarQuery`,
      'CalendarDays',
      `Create${pascal}`,
      `Update${pascal}`,
      `Bulk${pascalPlural}`,
      `Bulk${pascalPlural}Result`,
    ],
    '@nestjs/common': apart.names(http),
    '../../kernel/access/index.ts': apart.names(['Permit']),
    '../../kernel/concurrency/index.ts': ['type ExpectedVersion', 'IfMatch'],
    '../../kernel/contract/index.ts': apart.names(['Operation']),
    '../../kernel/ctx.decorator.ts': apart.names(['Ctx']),
    '../../kernel/errors/index.ts': ['ExportTooLarge', 'InvalidCursor', 'VersionMismatch'],
    '../../kernel/request-context.ts': ['type TenantContext'],
    '../../platform/idempotency/index.ts': apart.names(['Idempotent']),
    [`./${kebabPlural}.errors.ts`]: errors.map(({ className }) => className),
    [`./${kebabPlural}.service.ts`]: [`${pascalPlural}Service`],
  });
  return `${imports}\n\n${body}`;
}

const ctx = '@Ctx() ctx: TenantContext';
const id = "@Param('id', { schema: Id }) id: Id";
const expected = '@IfMatch() expected: ExpectedVersion';

function routesOf(entity: Entity, app: App): string[] {
  const { pascal, pascalPlural, camelPlural, kebab: noun, kebabPlural } = entity.names;
  const [one, many] = [words(noun), words(kebabPlural)];
  const errors = new Map(errorsOf(entity, app).map(({ name, className }) => [name, className]));
  const named = (...names: (Parameters<typeof errors.get>[0] | 'cursor' | 'version')[]) =>
    names
      .map((name) => {
        if (name === 'cursor') return 'InvalidCursor';
        return name === 'version' ? 'VersionMismatch' : errors.get(name);
      })
      .filter((name) => name !== undefined);
  const body = (type: string) => `@Body({ schema: ${type} }) body: ${type}`;
  const route = (
    decorators: readonly string[],
    permission: string,
    operation: {
      summary: string;
      returns?: string;
      contentType?: string;
      versioned?: boolean;
      location?: boolean;
      errors?: string[];
    },
    method: string,
    parameters: readonly string[],
    call: string,
  ) => {
    const options = [
      `summary: ${quoted(operation.summary)}`,
      ...(operation.returns === undefined ? [] : [`returns: ${operation.returns}`]),
      ...(operation.contentType === undefined
        ? []
        : [`contentType: ${quoted(operation.contentType)}`]),
      ...(operation.versioned === true ? ['versioned: true'] : []),
      ...(operation.location === true ? [`location: '/v1/${kebabPlural}'`] : []),
      ...(operation.errors?.length ? [`errors: [${operation.errors.join(', ')}]`] : []),
    ];
    const [verb = '', ...rest] = decorators;
    const status = rest.filter((each) => each.startsWith('@HttpCode'));
    const others = rest.filter((each) => !each.startsWith('@HttpCode'));
    return `  ${[
      verb,
      ...status,
      `@Permit(${quoted(permission)})`,
      ...others,
      `@Operation({ ${options.join(', ')} })`,
      `${method}(${parameters.join(', ')}) {`,
      `  return this.${camelPlural}.${call};`,
      '}',
    ].join('\n  ')}`;
  };
  return [
    route(
      ['@Get()'],
      `${noun}:read`,
      { summary: `List ${many}`, returns: `${pascal}Page`, errors: named('cursor') },
      'list',
      [ctx, `@Query({ schema: ${pascal}Query }) query: ${pascal}Query`],
      'list(ctx, query)',
    ),
    ...(canExport(entity)
      ? [
          route(
            ["@Get('export')"],
            exportPermission(entity),
            {
              summary: `Export ${many} as CSV`,
              returns: 'Csv',
              contentType: 'text/csv',
              errors: ['ExportTooLarge'],
            },
            'export',
            [ctx, `@Query({ schema: ${pascal}Export }) query: ${pascal}Export`],
            'export(ctx, query)',
          ),
        ]
      : []),
    ...(hasSummary(entity, app)
      ? [
          route(
            ["@Get('summary')"],
            `${noun}:read`,
            { summary: `Count ${many} in groups`, returns: 'Summary' },
            'summary',
            [ctx, `@Query({ schema: ${pascal}SummaryQuery }) query: ${pascal}SummaryQuery`],
            'summary(ctx, query)',
          ),
        ]
      : []),
    ...(calendarsOf(entity, app).length > 0
      ? [
          route(
            ["@Get('calendar')"],
            `${noun}:read`,
            { summary: `List ${many} by day`, returns: 'CalendarDays' },
            'calendar',
            [ctx, `@Query({ schema: ${pascal}CalendarQuery }) query: ${pascal}CalendarQuery`],
            'calendar(ctx, query)',
          ),
        ]
      : []),
    ...(canCreate(entity)
      ? [
          route(
            ['@Post()', '@Idempotent()'],
            `${noun}:create`,
            {
              summary: `Create ${article(one)}`,
              returns: pascal,
              versioned: true,
              location: true,
              errors: named('taken'),
            },
            'create',
            [ctx, body(`Create${pascal}`)],
            'create(ctx, body)',
          ),
        ]
      : []),
    ...(hasBulk(entity)
      ? [
          route(
            ["@Post('bulk')", '@HttpCode(200)', '@Idempotent()'],
            bulkPermission(entity),
            {
              summary: `Change up to 100 ${many} at once`,
              returns: `Bulk${pascalPlural}Result`,
              errors: named('taken', 'inUse', 'illegal', 'guardFailed'),
            },
            'bulk',
            [ctx, body(`Bulk${pascalPlural}`)],
            'bulk(ctx, body)',
          ),
        ]
      : []),
    route(
      ["@Get(':id')"],
      `${noun}:read`,
      {
        summary: `Read ${article(one)}`,
        returns: pascal,
        versioned: true,
        errors: named('notFound'),
      },
      'read',
      [ctx, id],
      'read(ctx, id)',
    ),
    ...(canUpdate(entity)
      ? [
          route(
            ["@Patch(':id')"],
            `${noun}:update`,
            {
              summary: `Change ${article(one)}`,
              returns: pascal,
              versioned: true,
              errors: named('notFound', 'taken', 'version'),
            },
            'update',
            [ctx, id, expected, body(`Update${pascal}`)],
            'update(ctx, id, expected, body)',
          ),
        ]
      : []),
    ...(canDelete(entity)
      ? [
          route(
            ["@Delete(':id')", '@HttpCode(204)'],
            `${noun}:delete`,
            { summary: `Delete ${article(one)}`, errors: named('notFound', 'inUse', 'version') },
            'delete',
            [ctx, id, expected],
            'delete(ctx, id, expected)',
          ),
        ]
      : []),
    ...(hasTrash(entity)
      ? [
          route(
            ["@Post(':id/restore')", '@HttpCode(200)'],
            `${noun}:delete`,
            {
              summary: `Restore a deleted ${one}`,
              returns: pascal,
              versioned: true,
              errors: named('notFound', 'taken'),
            },
            'restore',
            [ctx, id],
            'restore(ctx, id)',
          ),
        ]
      : []),
    ...(entity.scope === 'global' ? [] : (entity.workflow?.transitions ?? [])).map(
      ({ name, label }) =>
        route(
          [`@Post(':id/${kebab(name)}')`, '@HttpCode(200)'],
          transitionPermission(entity, name),
          {
            summary: `${capitalized(one)}: ${(label['en'] ?? words(kebab(name))).toLowerCase()}`,
            returns: pascal,
            versioned: true,
            errors: named('notFound', 'illegal', 'guardFailed', 'version'),
          },
          name,
          [ctx, id, expected],
          `transition(ctx, id, ${quoted(name)}, expected)`,
        ),
    ),
    ...(entity.audit
      ? [
          route(
            ["@Get(':id/history')"],
            `${noun}:read`,
            {
              summary: `Read what was done to ${article(one)}`,
              returns: 'HistoryPage',
              errors: named('notFound', 'cursor'),
            },
            'history',
            [ctx, id, '@Query({ schema: PageQuery }) query: PageQuery'],
            'history(ctx, id, query)',
          ),
        ]
      : []),
  ];
}
