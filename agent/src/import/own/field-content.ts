import type { DefaultValue, Field, FieldType } from '../../model/index.ts';
import type { Content } from '../spec/content.ts';
import { expressionText } from './expression-text.ts';
import { labelContent } from './label-content.ts';
import { accessContent } from './rule-content.ts';

const usualLengths: Readonly<Record<string, number>> = {
  string: 200,
  text: 10_000,
  richtext: 100_000,
  email: 254,
  url: 2048,
  phone: 16,
  slug: 80,
  list: 100,
};

/** A field as a spec writes it: nothing that goes without saying. */
export function fieldContent(field: Field, locale: string): Content {
  const { type, computed } = field;
  return {
    ...typeContent(type),
    ...(computed === null ? storedContent(field) : { computed: expressionText(computed) }),
    ...accessOf(field),
    ...labelContent('label', field.label, field.name, locale),
    ...labelContent('help', field.help, null, locale),
  };
}

function typeContent(type: FieldType): Content {
  if (type.kind === 'decimal') {
    return { type: 'decimal', precision: type.precision, scale: type.scale };
  }
  if (type.kind === 'enum') return { type: type.enum };
  if (type.kind === 'list') {
    return { type: 'list', of: type.of.kind === 'enum' ? type.of.enum : 'string' };
  }
  if (type.kind === 'sequence') {
    const { prefix, digits, suffix } = type;
    return { type: 'sequence', format: `${prefix}{${'0'.repeat(digits)}}${suffix}` };
  }
  return { type: type.kind };
}

function storedContent(field: Field): Content {
  const { type } = field;
  if (type.kind === 'sequence') return option('search', field.search);
  return {
    ...requiredContent(field),
    ...option('default', defaultContent(field.default, type)),
    ...option('min', boundContent(field.min, type)),
    ...option('max', boundContent(field.max, type)),
    ...lengthContent(field),
    ...option('pattern', field.pattern),
    ...(field.unique ? { unique: true } : {}),
    ...(field.immutable ? { immutable: true } : {}),
    ...(field.normalize.length > 0 ? { normalize: [...field.normalize] } : {}),
    ...option('search', field.search),
    ...option('renamedFrom', field.renamedFrom),
    ...option('backfill', defaultContent(field.backfill, type)),
  };
}

function requiredContent({ type, default: value, required }: Field): Content {
  if (type.kind === 'list') return value === null ? { required: true } : {};
  if (type.kind === 'boolean' && value === null) return { required };
  const implied = value !== null || type.kind === 'boolean';
  return required === implied ? {} : { required };
}

function lengthContent({ type, required, default: value, minLength, maxLength }: Field): Content {
  const usual = usualLengths[type.kind];
  if (usual === undefined) return {};
  const isEmpty = value?.kind === 'literal' && value.value === '';
  const needsOne = type.kind === 'list' ? value === null : required && !isEmpty;
  const least = needsOne ? 1 : null;
  return {
    ...(minLength === least ? {} : { minLength: minLength ?? 0 }),
    ...(maxLength === usual ? {} : option('maxLength', maxLength)),
  };
}

function boundContent(value: number | string | null, type: FieldType): unknown {
  return type.kind === 'bigint' && value !== null ? BigInt(value) : value;
}

function defaultContent(value: DefaultValue | null, type: FieldType): unknown {
  if (value === null) return null;
  if (value.kind !== 'literal') {
    return { now: 'now()', userId: 'user.id', uuid: 'uuid()' }[value.kind];
  }
  const isBig = type.kind === 'bigint' && typeof value.value === 'string';
  return isBig ? BigInt(value.value) : value.value;
}

function accessOf({ access }: Field): Content {
  const rules = accessContent(access);
  return Object.keys(rules).length === 0 ? {} : { access: rules };
}

function option(name: string, value: unknown): Content {
  return value === null ? {} : { [name]: value };
}
