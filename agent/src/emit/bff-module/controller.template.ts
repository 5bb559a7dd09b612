import type { App, Entity } from '../../model/index.ts';
import {
  canCreate,
  canDelete,
  canExport,
  canUpdate,
  hasBulk,
  hasTrash,
  kebab,
} from '../parts/fields.ts';
import { importsFor, quoted } from '../parts/imports.ts';
import { calendarsOf, hasSummary } from '../parts/summary.ts';

const caller = '@From() caller: Caller';
const id = "@Param('id', { schema: Id }) id: Id";

/** The routes of an entity below the organisation's name: each passes on what the browser asked. */
export function controllerFile(entity: Entity, app: App): string {
  const { pascal, pascalPlural, kebabPlural } = entity.names;
  const body = `@Controller('organizations/:slug/${kebabPlural}')
export class ${pascalPlural}Controller {
  constructor(private readonly api: CallerApi) {}

${routesOf(entity, app).join('\n\n')}
}
`;
  const imports = importsFor(body, {
    '@monorepo/shared-types': [
      'Id',
      'PageQuery',
      `${pascal}Query`,
      `${pascal}Export`,
      `${pascal}SummaryQuery`,
      `${pascal}CalendarQuery`,
      `Create${pascal}`,
      `Update${pascal}`,
      `Bulk${pascalPlural}`,
    ],
    '@nestjs/common': ['Body', 'Controller', 'Delete', 'Get', 'Param', 'Patch', 'Post', 'Query'],
    '../../platform/api/index.ts': ['CallerApi'],
    '../../platform/access/index.ts': ['type Caller', 'From'],
  });
  return `${imports}\n\n${body}`;
}

function routesOf(entity: Entity, app: App): string[] {
  const { pascal, pascalPlural, kebabPlural } = entity.names;
  const path = `/v1/${kebabPlural}`;
  const body = (type: string) => `@Body({ schema: ${type} }) body: ${type}`;
  const query = (type: string) => `@Query({ schema: ${type} }) query: ${type}`;
  const route = (
    decorator: string,
    method: string,
    parameters: readonly string[],
    verb: string,
    address: string,
    target: string,
  ) => `  ${decorator}
  ${method}(${[caller, ...parameters].join(', ')}) {
    return this.api.relay(caller, ${quoted(verb)}, ${quoted(address)}, { ${target} });
  }`;
  const one = `${path}/{id}`;
  return [
    route('@Get()', 'list', [query(`${pascal}Query`)], 'get', path, 'query'),
    ...(canExport(entity)
      ? [
          `  @Get('export')
  export(${caller}, ${query(`${pascal}Export`)}) {
    return this.api.download(caller, ${quoted(`${path}/export`)}, { query });
  }`,
        ]
      : []),
    ...(hasSummary(entity, app)
      ? [
          route(
            "@Get('summary')",
            'summary',
            [query(`${pascal}SummaryQuery`)],
            'get',
            `${path}/summary`,
            'query',
          ),
        ]
      : []),
    ...(calendarsOf(entity, app).length > 0
      ? [
          route(
            "@Get('calendar')",
            'calendar',
            [query(`${pascal}CalendarQuery`)],
            'get',
            `${path}/calendar`,
            'query',
          ),
        ]
      : []),
    ...(canCreate(entity)
      ? [route('@Post()', 'create', [body(`Create${pascal}`)], 'post', path, 'body')]
      : []),
    ...(hasBulk(entity)
      ? [
          route(
            "@Post('bulk')",
            'bulk',
            [body(`Bulk${pascalPlural}`)],
            'post',
            `${path}/bulk`,
            'body',
          ),
        ]
      : []),
    route("@Get(':id')", 'read', [id], 'get', one, 'path: { id }'),
    ...(canUpdate(entity)
      ? [
          route(
            "@Patch(':id')",
            'update',
            [id, body(`Update${pascal}`)],
            'patch',
            one,
            'path: { id }, body',
          ),
        ]
      : []),
    ...(canDelete(entity)
      ? [route("@Delete(':id')", 'remove', [id], 'delete', one, 'path: { id }')]
      : []),
    ...(hasTrash(entity)
      ? [route("@Post(':id/restore')", 'restore', [id], 'post', `${one}/restore`, 'path: { id }')]
      : []),
    ...(entity.scope === 'global' ? [] : (entity.workflow?.transitions ?? [])).map(({ name }) =>
      route(
        `@Post(':id/${kebab(name)}')`,
        name,
        [id],
        'post',
        `${one}/${kebab(name)}`,
        'path: { id }',
      ),
    ),
    ...(entity.audit
      ? [
          route(
            "@Get(':id/history')",
            'history',
            [id, query('PageQuery')],
            'get',
            `${one}/history`,
            'path: { id }, query',
          ),
        ]
      : []),
  ];
}
