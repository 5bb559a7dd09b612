import {
  belongsToOf,
  camelCase,
  isPlatform,
  ownedManyToMany,
  storedFields,
} from '../../database/index.ts';
import type { App, BelongsTo, Entity, ManyToMany } from '../../model/index.ts';
import { joinModelName } from '../prisma/prisma-relations.ts';
import { valueOf } from './seed-values.ts';

/** @param ordered the entities that are seeded, each after those it needs. */
export function seedFile(entity: Entity, app: App, ordered: readonly Entity[]): string {
  const body = bodyOf(entity, app, ordered);
  const helpers = [
    'dayAfter',
    'dayBefore',
    'idOf',
    'missing',
    'momentOf',
    'nameOf',
    'noteOf',
    'personOf',
    'pick',
    'recordsOf',
    'titleOf',
  ];
  const used = helpers.filter((name) => new RegExp(`\\b${name}\\(`).test(body));
  const imports = [...used.slice(0, -1), used.at(-1) ?? '', 'type Seeding'].toSorted((a, b) =>
    sortKey(a).localeCompare(sortKey(b)),
  );
  return `${body.includes('generateNKeysBetween') ? "import { generateNKeysBetween } from 'fractional-indexing';\n" : ''}import { ${imports.join(', ')} } from './seeding.ts';

${body}`;
}

function sortKey(name: string): string {
  return name.replace(/^type /, '');
}

function bodyOf(entity: Entity, app: App, ordered: readonly Entity[]): string {
  const { camel, camelPlural, pascalPlural, kebab } = entity.names;
  const count = countOf(entity, ordered);
  const values = [
    ...storedFields(entity).flatMap((field) => {
      if (field.type.kind === 'sequence') return [];
      const apart = isApart(entity, field.name) ? { ...field, unique: true } : field;
      if (field.type.kind === 'money') {
        const { required, min } = field;
        const amount = valueOf(
          entity,
          {
            ...field,
            type: { kind: 'decimal', precision: 19, scale: 2 },
            required: true,
            min: Number(min ?? 0) > 0 ? min : 100,
          },
          app,
        );
        const optional = required ? '' : 'index % 5 < 2 ? null : ';
        return [
          `${field.name}Amount: ${optional}${amount ?? 'null'}`,
          `${field.name}Currency: ${optional}pick(['EUR', 'USD', 'CHF'] as const, index)`,
        ];
      }
      const value = valueOf(entity, apart, app);
      return value === null ? [] : [`${field.name}: ${value}`];
    }),
    ...belongsToOf(entity).flatMap((relation) => relationValue(entity, relation, ordered)),
  ];
  const positions = entity.ordered
    ? `  const positions = generateNKeysBetween(null, null, ${count});\n`
    : '';
  const isCounted = entity.fields.some(({ type }) => type.kind === 'sequence');
  const rows = isCounted
    ? `await missing(records, (ids) =>
    seeding.prisma.${camel}.findMany({ where: { id: { in: ids } }, select: { id: true } }),
  )`
    : 'records';
  const links = ownedManyToMany(entity).flatMap((relation) =>
    linkStatements(entity, relation, count, ordered),
  );
  return `/** ${count} ${camelPlural === kebab ? camel : spaced(camelPlural)} of an organisation, always the same. What is there already stays as it is. */
export async function seed${pascalPlural}(seeding: Seeding): Promise<void> {
${positions}  const records = recordsOf(seeding, '${kebab}', ${count}, (${values.some((each) => /\bindex\b/.test(each)) ? 'index' : ''}) => ({
${values.map((each) => `    ${each},`).join('\n')}
  }));
  await seeding.prisma.${camel}.createMany({ data: ${rows}, skipDuplicates: true });
${links.join('\n')}}
`;
}

function spaced(camel: string): string {
  return camel.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A one-to-one has no more records than the other side. */
function countOf(entity: Entity, ordered: readonly Entity[]): number {
  const limits = belongsToOf(entity)
    .filter(({ unique }) => unique)
    .flatMap((relation) => ordered.filter(({ name }) => name === relation.entity));
  return Math.min(entity.seed, ...limits.map(({ seed }) => seed));
}

/** Whether a field keeps the records of a composite unique constraint apart: its first that is no relation. */
function isApart(entity: Entity, name: string): boolean {
  return entity.unique.some(({ fields }) => {
    const own = fields.filter((each) => entity.fields.some((field) => field.name === each));
    return own[0] === name;
  });
}

function relationValue(entity: Entity, relation: BelongsTo, ordered: readonly Entity[]): string[] {
  const { idField } = relation;
  if (isPlatform(relation)) return [`${idField}: pick(seeding.memberIds, index + 1)`];
  const target = ordered.find(({ name }) => name === relation.entity);
  if (target === undefined) return [];
  const { kebab } = target.names;
  if (target === entity) {
    const roots = Math.max(1, Math.floor(entity.seed / 4));
    return [`${idField}: index < ${roots} ? null : idOf(seeding, '${kebab}', index % ${roots})`];
  }
  if (ordered.indexOf(target) > ordered.indexOf(entity)) return [];
  const onlyRelations = entity.unique.find(({ fields }) =>
    fields.every((each) => each.endsWith('Id')),
  );
  const isSecond = (onlyRelations?.fields.indexOf(idField) ?? 0) > 0;
  const place = isSecond
    ? `Math.floor(index / ${target.seed}) % ${target.seed}`
    : `index % ${target.seed}`;
  return [`${idField}: idOf(seeding, '${kebab}', ${place})`];
}

function linkStatements(
  entity: Entity,
  relation: ManyToMany,
  count: number,
  ordered: readonly Entity[],
): string[] {
  const target = ordered.find(({ name }) => name === relation.entity);
  if (target === undefined) return [];
  const model = joinModelName(entity, relation);
  const delegate = model.charAt(0).toLowerCase() + model.slice(1);
  const id = (column: string) => camelCase(column);
  const { kebab } = entity.names;
  return [
    `  await seeding.prisma.${delegate}.createMany({
    data: Array.from({ length: ${count} }, (_, index) => ({
      id: idOf(seeding, '${kebab} ${relation.name}', index),
      ${id(relation.ownColumn)}: idOf(seeding, '${kebab}', index),
      ${id(relation.otherColumn)}: idOf(seeding, '${target.names.kebab}', index % ${target.seed}),
    })),
    skipDuplicates: true,
  });
`,
  ];
}

/** The app's seed: every entity's, in an order in which what records refer to is there. */
export function seedAppFile(app: App, ordered: readonly Entity[]): string {
  const imports = ordered
    .map(
      ({ names }) => `import { seed${names.pascalPlural} } from './seed-${names.kebabPlural}.ts';`,
    )
    .toSorted();
  return `${imports.join('\n')}
import type { Seeding } from './seeding.ts';

/** The records of ${app.name}: first what others refer to. */
export async function ${seedFunction(app)}(seeding: Seeding): Promise<void> {
${ordered.map(({ names }) => `  await seed${names.pascalPlural}(seeding);`).join('\n')}
}
`;
}

/** `seedTodoApp`. */
export function seedFunction({ name }: App): string {
  return `seed-${name}`.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
