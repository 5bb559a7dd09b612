import type { ChecklistPage, Entity } from '../../model/index.ts';

export function indexTemplate({ names }: Entity): string {
  const { camelPlural, kebabPlural } = names;
  return `export { ${camelPlural}Checklist } from './${kebabPlural}-checklist.ts';\n`;
}

export function definitionTemplate(entity: Entity, page: ChecklistPage): string {
  const { pascal, kebab, kebabPlural, camelPlural, constant } = entity.names;
  const { title, description, done, due } = page;
  const maximum = maximaOf(entity, page);
  return `
import type { ${pascal} } from '@monorepo/shared-types';
import { checklistOf } from '@/features/checklist/index.ts';

export const ${camelPlural}Checklist = checklistOf<${pascal}>({
  path: '${kebabPlural}',
  namespace: '${camelPlural}',
  fields: { title: '${title}', description: '${description}', completed: '${done}', dueAt: '${due}' },
  permissions: ['${kebab}:create', '${kebab}:update', '${kebab}:delete'],
  notFound: '${constant}.NOT_FOUND',
  maximum: { title: ${grouped(maximum.title)}, description: ${grouped(maximum.description)} },
});
`.trimStart();
}

export function definitionSpecTemplate(entity: Entity, page: ChecklistPage): string {
  const { pascal, camel, camelPlural } = entity.names;
  const { title, description } = page;
  return `
import { Create${pascal} } from '@monorepo/shared-types';
import { expect, it } from 'vitest';
import { ${camelPlural}Checklist } from './index.ts';

it('knows how much text the api takes', () => {
  const { maximum } = ${camelPlural}Checklist;
  const ${camel} = { ${title}: 'x'.repeat(maximum.title), ${description}: 'x'.repeat(maximum.description) };
  const takes = (change: object) => Create${pascal}.safeParse({ ...${camel}, ...change }).success;
  expect(takes({})).toBe(true);
  expect(takes({ ${title}: \`\${${camel}.${title}}x\` })).toBe(false);
  expect(takes({ ${description}: \`\${${camel}.${description}}x\` })).toBe(false);
});
`.trimStart();
}

function maximaOf({ name, fields }: Entity, page: ChecklistPage) {
  const of = (wanted: string) => {
    const maximum = fields.find((field) => field.name === wanted)?.maxLength ?? null;
    if (maximum === null) throw new Error(`${name}.${wanted} has no maximum length.`);
    return maximum;
  };
  return { title: of(page.title), description: of(page.description) };
}

/** `10000` as people write it in code: `10_000`. */
function grouped(value: number): string {
  return value < 10_000 ? String(value) : String(value).replace(/\B(?=(?:\d{3})+$)/g, '_');
}
