import type { Aspect } from '../../src/import/foreign-schema.ts';
import type { Import } from '../../src/import/import-source.ts';
import type { CatalogueRows, ColumnRow } from '../../src/import/postgres/rows.ts';
import type { ImportedColumn, ImportedEntity } from '../../src/import/spec/imported.ts';
import type { Entity } from '../../src/model/index.ts';

/** Every way in which generated tables are not as their source has them, and the report does not say so. */
export function differences(
  source: CatalogueRows,
  made: CatalogueRows,
  imported: Import,
): string[] {
  const { app, mapping, notes } = imported;
  if (mapping === null) return ['nothing was foreign'];
  const isNoted = (aspect: Aspect, ...elements: string[]) =>
    notes.some((note) => note.aspect === aspect && elements.includes(note.element));
  const found: string[] = [];
  const expect = (holds: boolean, aspect: Aspect, ...elements: string[]) => {
    if (!holds && !isNoted(aspect, ...elements)) found.push(`${aspect} of ${elements[0] ?? ''}`);
  };

  const known = new Set([...mapping.entities, ...mapping.links].map(({ table }) => table.name));
  for (const { name } of source.tables) expect(known.has(name), 'object', name);
  for (const row of source.enums) {
    const name = mapping.enums.get(row.name)?.name;
    const type = made.enums.find(
      (each) => each.name === app.enums.find((of) => of.name === name)?.typeName,
    );
    expect(type?.values.join() === row.values.join(), 'enum', row.name);
  }
  for (const { table } of mapping.links) expect(false, 'name', table.name);

  for (const each of mapping.entities) {
    const entity = app.entities.find(({ name }) => name === each.entity);
    if (entity === undefined) continue;
    const { name } = each.table;
    expect(entity.names.table === name, 'name', name);
    const columns = source.columns.filter(({ table }) => table === name);
    for (const column of columns) compareColumn(column, each, entity);
    const extra = made.columns.filter(({ table }) => table === entity.names.table);
    const targets = new Set(
      columns.map((column) => targetOf(each.columns.get(column.name), entity)),
    );
    const own = ['id', 'tenant_id', 'created_by_id', 'version', 'created_at', 'updated_at'];
    for (const column of extra) {
      if (!targets.has(column.name) && !own.includes(column.name)) {
        found.push(`the column ${column.table}.${column.name} is of nobody`);
      }
    }
    compareReferences(each, entity);
    compareIndexes(each, entity);
  }
  return found;

  function compareColumn(column: ColumnRow, { columns, keepsId }: ImportedEntity, entity: Entity) {
    const element = `${column.table}.${column.name}`;
    const became = columns.get(column.name);
    const target = targetOf(became, entity);
    if (target === null) {
      expect(false, 'column', element);
      return;
    }
    const now = made.columns.find(
      (each) => each.table === entity.names.table && each.name === target,
    );
    if (now === undefined) {
      found.push(`there is no column for ${element}`);
      return;
    }
    if (became?.kind === 'id' && !keepsId) {
      expect(false, 'key', element);
      return;
    }
    expect(target === column.name, 'name', element);
    expect(column.isNullable === now.isNullable, 'nullability', element, column.table);
    if (became?.kind === 'relation') return;
    expect(plainType(column, became) === plainType(now, became), 'type', element);
    const respelled = [...(mapping?.enums.get(column.typeName)?.values ?? [])].find(
      ([from]) => plainDefault(column) === `'${from}'`,
    );
    const wanted = respelled === undefined ? plainDefault(column) : `'${respelled[1]}'`;
    expect(wanted === plainDefault(now), 'default', element);
    if (became?.kind === 'field') compareLength(column, now, element);
  }

  function compareLength(column: ColumnRow, now: ColumnRow, element: string) {
    if (!['text', 'varchar', 'bpchar'].includes(column.typeName)) return;
    const { least, most } = lengthOf(now);
    const limit = /\((\d+)\)/.exec(column.type)?.[1];
    expect(limit === most && least === null, 'length', element);
  }

  function lengthOf({ table, name }: ColumnRow) {
    const check = made.constraints.find(
      (each) =>
        each.table === table && each.kind === 'c' && each.name === `${table}_${name}_length`,
    );
    const [, low = null, high] =
      /BETWEEN|>= (\d+)\) AND .*<= (\d+)/.exec(check?.definition ?? '') ?? [];
    const most = high ?? /<= (\d+)/.exec(check?.definition ?? '')?.[1];
    return { least: low === '0' ? null : low, most };
  }

  function compareReferences({ table, columns }: ImportedEntity, entity: Entity) {
    for (const row of source.constraints) {
      if (row.table !== table.name || row.kind !== 'f') continue;
      const became = columns.get(row.columns[0] ?? '');
      const column = targetOf(became, entity);
      const to = mapping?.entities.find((each) => each.table.name === row.target)?.entity;
      const target = app.entities.find(({ name }) => name === to)?.names.table;
      const now = made.constraints.find(
        (each) =>
          each.table === entity.names.table && each.kind === 'f' && each.columns.at(-1) === column,
      );
      const elements = [`${table.name}.${row.columns.join('+')}`];
      expect(now?.target === target && now?.onDelete === row.onDelete, 'reference', ...elements);
    }
  }

  function compareIndexes({ table, columns }: ImportedEntity, entity: Entity) {
    for (const row of source.indexes) {
      if (row.table !== table.name) continue;
      const elements = [
        table.name,
        `${table.name}.${row.name}`,
        `${table.name}.${row.columns.join('+')}`,
      ];
      const targets = row.columns.map((column) => targetOf(columns.get(column), entity));
      const same = made.indexes.some(
        (each) =>
          each.table === entity.names.table &&
          each.isUnique === row.isUnique &&
          each.method === row.method &&
          (each.where === null) === (row.where === null) &&
          // Lists read an index further than its source does.
          each.columns
            .filter((column) => column !== 'tenant_id')
            .slice(0, targets.length)
            .join() === targets.join(),
      );
      expect(same, row.isUnique ? 'key' : 'index', ...elements);
    }
  }
}

function targetOf(
  became: ImportedColumn | undefined,
  { fields, relations }: Entity,
): string | null {
  if (became === undefined) return null;
  if (became.kind === 'id') return 'id';
  if (became.kind === 'system')
    return became.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (became.kind === 'field')
    return fields.find(({ name }) => name === became.name)?.column ?? null;
  const relation = relations.find(({ name }) => name === became.name);
  return relation?.kind === 'belongsTo' ? relation.column : null;
}

/** A text is one whatever its length, which is compared by itself. */
function plainType({ type, typeKind }: ColumnRow, became: ImportedColumn | undefined): string {
  if (typeKind === 'e') return 'an enum';
  if (became?.kind === 'field') return type.replace(/^character varying.*|^text$/, 'a text');
  return type;
}

function plainDefault({ default: sql, isIdentity, isGenerated }: ColumnRow): string | null {
  if (isIdentity || isGenerated) return 'made';
  const text = sql?.replaceAll(/::[a-z "_]+(?:\[\])?/gi, '').replaceAll(/[()]/g, '') ?? null;
  return (
    text
      ?.replace(/^now$|^CURRENT_(?:TIMESTAMP|DATE)$/, 'now')
      .replace(/^(?:gen_random_uuid|uuidv7)$/, 'uuid') ?? null
  );
}
