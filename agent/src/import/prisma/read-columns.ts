import type { ForeignColumn } from '../foreign-schema.ts';
import { prismaDefault } from './column-default.ts';
import { prismaColumnType } from './column-type.ts';
import type { Field } from './parse-prisma.ts';
import {
  argument,
  attribute,
  columnName,
  type Model,
  note,
  placeOf,
  type PrismaSchema,
} from './prisma-schema.ts';
import { namesIn } from './read-relations.ts';

const understood = ['id', 'unique', 'default', 'map', 'relation', 'updatedAt', 'ignore'];

/** The columns of a model: every field but those that stand for records of another. */
export function readPrismaColumns(model: Model, schema: PrismaSchema): ForeignColumn[] {
  return model.block.fields.flatMap((field) => {
    noteAttributes(field, model, schema);
    return isOfRecords(field, schema) ? [] : readColumn(field, model, schema);
  });
}

export function isOfRecords({ type }: Field, { models, views }: PrismaSchema): boolean {
  return models.has(type ?? '') || views.has(type ?? '');
}

function readColumn(field: Field, model: Model, schema: PrismaSchema): ForeignColumn[] {
  const say = (what: string, instead: string) =>
    note(schema, model, field, ['type', what, instead]);
  const read = prismaColumnType(field, schema);
  if (read === null) {
    const isIndex = field.unsupported === 'tsvector';
    note(schema, model, field, [
      'column',
      `a column of type ${field.unsupported ?? field.type ?? ''}`,
      isIndex
        ? 'nothing: `search` on the fields that it is made of finds the same'
        : 'nothing: files are kept outside the database',
    ]);
    return [];
  }
  const { type, deviation } = read;
  if (deviation !== null) say(deviation.what, deviation.instead);
  return [
    {
      name: columnName(field),
      called: field.name,
      place: placeOf(model.block, field, field.name),
      type,
      // A list is a column that may be empty, and that Prisma reads as one without items.
      isNullable: field.isOptional || (field.isList && type.kind === 'list'),
      default: prismaDefault(field, type, model, schema),
      comment: helpOf(field, model),
    },
  ];
}

/** What stands above a field, or above the relation that it holds the key of. */
function helpOf({ name, comment }: Field, { block }: Model): string | null {
  const relation = block.fields.find(({ attributes }) =>
    namesIn(argument(attribute(attributes, 'relation'), 'fields')).includes(name),
  );
  const text = comment ?? relation?.comment ?? null;
  return text === null ? null : text.replaceAll(/\s+/g, ' ');
}

function noteAttributes(field: Field, model: Model, schema: PrismaSchema): void {
  for (const { name } of field.attributes) {
    if (understood.includes(name) || name.startsWith('db.')) continue;
    note(schema, model, field, ['object', `@${name}`, 'nothing']);
  }
  if (attribute(field.attributes, 'ignore') !== undefined) {
    note(schema, model, field, ['object', '@ignore: not in the client', 'a field as any other']);
  }
  const isTouched = attribute(field.attributes, 'updatedAt') !== undefined;
  if (isTouched && field.name !== 'updatedAt' && columnName(field) !== 'updated_at') {
    const instead = 'a field that somebody writes; every record has `updatedAt`';
    note(schema, model, field, ['default', '@updatedAt: set anew with each change', instead]);
  }
}
