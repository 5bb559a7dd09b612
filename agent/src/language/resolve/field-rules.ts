import type { Field, FieldType } from '../../model/index.ts';
import { compareDecimals } from './decimal.ts';
import { durationSeconds } from './duration.ts';
import type { FieldValue } from './value.ts';

type Bounds = Pick<Field, 'min' | 'max' | 'minLength' | 'maxLength' | 'pattern' | 'normalize'>;

/** How two values of a type that has an order compare. */
export function compareValues(type: FieldType, a: string | number, b: string | number): number {
  const [left, right] = [String(a), String(b)];
  if (['int', 'bigint', 'decimal', 'money'].includes(type.kind))
    return compareDecimals(left, right);
  if (type.kind === 'datetime') return Date.parse(left) - Date.parse(right);
  if (type.kind === 'duration') return (durationSeconds(left) ?? 0) - (durationSeconds(right) ?? 0);
  return left < right ? -1 : Number(left > right);
}

/** What rule of its field a value breaks; null where it keeps them all. */
export function brokenRule(type: FieldType, rules: Bounds, value: FieldValue): string | null {
  if (type.kind === 'json' || value === null || typeof value === 'boolean') return null;
  if (Array.isArray(value)) return brokenLength(rules, value.length, 'items');
  const plain = type.kind === 'money' ? (value as { amount: string }).amount : value;
  if (typeof plain === 'object') return null;
  const bound = brokenBound(type, rules, plain);
  if (bound !== null || typeof plain !== 'string' || !isText(type)) return bound;
  if (normalize(plain, rules.normalize) !== plain) return 'it is not as `normalize` would leave it';
  const length = brokenLength(rules, Array.from(plain).length, 'characters');
  if (length !== null) return length;
  const matches = rules.pattern === null || new RegExp(`^(?:${rules.pattern})$`, 'u').test(plain);
  return matches ? null : 'it does not match `pattern`';
}

function brokenBound(type: FieldType, { min, max }: Bounds, value: string | number): string | null {
  if (min !== null && compareValues(type, value, min) < 0)
    return `it is below \`min\` (${String(min)})`;
  if (max !== null && compareValues(type, value, max) > 0)
    return `it is above \`max\` (${String(max)})`;
  return null;
}

function brokenLength(
  { minLength, maxLength }: Bounds,
  length: number,
  unit: string,
): string | null {
  if (minLength !== null && length < minLength)
    return `it has fewer than ${String(minLength)} ${unit}`;
  if (maxLength !== null && length > maxLength)
    return `it has more than ${String(maxLength)} ${unit}`;
  return null;
}

function isText({ kind }: FieldType): boolean {
  return ['string', 'text', 'richtext', 'email', 'url', 'phone', 'slug'].includes(kind);
}

function normalize(text: string, steps: Field['normalize']): string {
  return steps.reduce((value, step) => {
    if (step === 'trim') return value.trim();
    if (step === 'lower') return value.toLowerCase();
    if (step === 'upper') return value.toUpperCase();
    return value.replace(/\s+/g, ' ');
  }, text);
}
