import { z } from 'zod';
import type { DefaultValue, FieldType } from '../../model/index.ts';
import { isDate, isTimestamp } from '../expressions/index.ts';
import type { SpecNode, SpecScalar } from '../yaml/index.ts';
import { durationSeconds } from './duration.ts';
import type { Enums } from './enums.ts';
import { toJson } from './json-value.ts';

export type FieldValue = Extract<DefaultValue, { kind: 'literal' }>['value'];
export type ReadValue = { readonly value: FieldValue } | { readonly problem: string };

const formats: Partial<Record<FieldType['kind'], readonly [(text: string) => boolean, string]>> = {
  email: [(text) => z.email().safeParse(text).success, 'an e-mail address'],
  url: [isWebAddress, 'a URL with http or https'],
  phone: [(text) => /^\+[1-9]\d{4,14}$/.test(text), 'a phone number such as +4930123456'],
  slug: [(text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text), 'a slug such as first-steps'],
  color: [(text) => /^#[0-9a-f]{6}$/.test(text), 'a colour such as #3366ff'],
  uuid: [(text) => z.uuid().safeParse(text).success, 'a UUID'],
  date: [isDate, 'a date such as 2026-01-31'],
  time: [(text) => z.iso.time().safeParse(text).success, 'a time such as 08:30'],
  datetime: [isTimestamp, 'a point in time such as 2026-01-31T12:00:00Z'],
  duration: [(text) => durationSeconds(text) !== null, 'a duration such as PT8H'],
  richtext: [isHarmlessHtml, 'HTML of p, br, h1 to h4, ul, ol, li, strong, em, a and their like'],
};

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A value written in the spec, as a record holds it: decimal, bigint as text. */
export function readValue(type: FieldType, node: SpecNode, enums: Enums): ReadValue {
  if (type.kind === 'json') return { value: toJson(node) as FieldValue };
  if (type.kind === 'list') return readItems(type, node, enums);
  if (type.kind === 'money') return readMoney(node);
  if (node.kind !== 'scalar') return { problem: 'expected one value, neither a list nor a map' };
  if (type.kind === 'int' || type.kind === 'bigint') return readInteger(node, type.kind);
  if (type.kind === 'decimal') return readDecimal(node, type.precision, type.scale);
  if (type.kind === 'boolean') return readFlag(node);
  return type.kind === 'enum' ? readEnum(node, type.enum, enums) : readText(node, type.kind);
}

function readFlag({ value }: SpecScalar): ReadValue {
  return typeof value === 'boolean' ? { value } : { problem: 'expected true or false' };
}

function readText(node: SpecScalar, kind: FieldType['kind']): ReadValue {
  if (typeof node.value !== 'string') return { problem: 'expected a text' };
  const format = formats[kind];
  if (format !== undefined && !format[0](node.value)) return { problem: `expected ${format[1]}` };
  return node.value.includes('\0') ? { problem: 'PostgreSQL holds no NUL' } : { value: node.value };
}

function readInteger(node: SpecScalar, kind: 'int' | 'bigint'): ReadValue {
  if (typeof node.value !== 'bigint') return { problem: 'expected a whole number' };
  const bits = kind === 'int' ? 32 : 64;
  if (BigInt.asIntN(bits, node.value) !== node.value) {
    return { problem: `${String(node.value)} does not fit into ${String(bits)} bits` };
  }
  return { value: kind === 'int' ? Number(node.value) : String(node.value) };
}

function readDecimal(node: SpecScalar, precision: number, scale: number): ReadValue {
  const isNumber = ['number', 'bigint', 'string'].includes(typeof node.value);
  const text = typeof node.value === 'string' ? node.value : node.raw;
  const parts = isNumber ? /^-?(\d+)(?:\.(\d+))?$/.exec(text) : null;
  if (parts === null) return { problem: 'expected a number such as 12.50' };
  const [, whole = '', fraction = ''] = parts;
  if (fraction.length > scale || whole.replace(/^0+/, '').length > precision - scale) {
    return {
      problem: `${text} does not fit into ${String(precision)} digits, ${String(scale)} after the point`,
    };
  }
  return { value: text };
}

function readMoney(node: SpecNode): ReadValue {
  const problem = 'expected { amount: 12.50, currency: EUR }';
  if (node.kind !== 'map' || node.entries.length !== 2) return { problem };
  const [amount, currency] = ['amount', 'currency'].map(
    (name) => node.entries.find(({ key }) => key.value === name)?.value,
  );
  if (amount?.kind !== 'scalar' || currency?.kind !== 'scalar') return { problem };
  const read = readDecimal(amount, 19, 4);
  if ('problem' in read) return read;
  const code = currency.value;
  if (typeof code !== 'string' || !/^[A-Z]{3}$/.test(code)) {
    return { problem: 'a currency has three capital letters (ISO 4217): EUR' };
  }
  if (!currencies.has(code)) return { problem: `ISO 4217 has no currency ${code}` };
  return { value: { amount: read.value, currency: code } };
}

function readEnum(node: SpecScalar, name: string, enums: Enums): ReadValue {
  const values = enums.get(name)?.values.map((value) => value.name) ?? [];
  if (typeof node.value === 'string' && values.includes(node.value)) return { value: node.value };
  return { problem: `expected one of ${values.join(', ')}` };
}

function readItems(
  type: Extract<FieldType, { kind: 'list' }>,
  node: SpecNode,
  enums: Enums,
): ReadValue {
  if (node.kind !== 'list') return { problem: 'expected a list' };
  const items: string[] = [];
  for (const item of node.items) {
    const read = readValue(type.of, item, enums);
    if ('problem' in read) return read;
    if (typeof read.value === 'string') items.push(read.value);
  }
  return { value: items };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//.test(text);
}

/** Nothing that the api's cleaning of rich text would take away: no other tag, no attribute but an address of a link. */
function isHarmlessHtml(text: string): boolean {
  const tag =
    /<\/?(?:p|br|hr|h[1-4]|blockquote|pre|code|ul|ol|li|strong|em|b|i|u|s|sub|sup|a)(?: ?\/)?>|<a href="(?:https?:|mailto:|tel:)[^"<>]*">/g;
  return !text.replaceAll(tag, '').includes('<');
}
