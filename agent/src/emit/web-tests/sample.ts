import type { App, Field } from '../../model/index.ts';
import { patternExamples } from '../parts/pattern-examples.ts';

/**
 * A value as a person gives it to the control of a field, and as the api takes it. `number` tells one record of a test from
 * another.
 */
export interface Sample {
  readonly control: 'fill' | 'select' | 'check';
  readonly typed: string;
  readonly sent: unknown;
}

export function sampleOf(field: Field, number: number, app: App): Sample {
  const { type, label, name } = field;
  const fill = (text: string, sent: unknown = text): Sample => ({
    control: 'fill',
    typed: text,
    sent,
  });
  switch (type.kind) {
    case 'email':
      return fill(`person-${String(number)}@example.test`);
    case 'url':
      return fill(`https://example.test/${String(number)}`);
    case 'phone':
      return fill(`+4930${String(1_000_000 + number)}`);
    case 'slug':
      return fill(`part-${String(number)}`);
    case 'color':
      return fill('#3366ff');
    case 'int': {
      const value = Math.min(Number(field.min ?? 0) + number, Number(field.max ?? 1_000_000));
      return fill(String(value), value);
    }
    case 'bigint':
      return fill(String(Number(field.min ?? 0) + number));
    case 'decimal':
      return fill(amount(field, number));
    case 'money':
      return fill(amount(field, number), { amount: amount(field, number), currency: 'EUR' });
    case 'date':
      return fill(String(field.min ?? '2026-11-23'));
    case 'time':
      return fill('09:30');
    case 'datetime':
      return fill('2026-11-23T09:30', '2026-11-23T09:30:00.000Z');
    case 'duration':
      return fill(String(field.min ?? 'PT2H'));
    case 'json':
      return fill('{}', {});
    case 'uuid':
      return fill(`01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`);
    case 'boolean':
      return { control: 'check', typed: '', sent: true };
    case 'enum': {
      const value = app.enums.find((known) => known.name === type.enum)?.values[0];
      return {
        control: 'select',
        typed: value?.label['en'] ?? value?.name ?? '',
        sent: value?.name ?? '',
      };
    }
    case 'list':
      return fill('one', ['one']);
    case 'string':
    case 'text':
    case 'richtext':
    case 'sequence':
    case 'position':
      return fill(textOf(field, label['en'] ?? name, number));
  }
}

function amount({ min }: Field, number: number): string {
  return String(Math.ceil(Number(min ?? 0)) + number);
}

function textOf(field: Field, label: string, number: number): string {
  const { pattern, normalize, minLength, maxLength } = field;
  if (pattern !== null) {
    const examples = patternExamples(field, number + 1);
    return examples[number] ?? examples[0] ?? 'A';
  }
  const text = `${label.slice(0, Math.max((maxLength ?? 200) - 4, 1))} ${String(number)}`;
  const cased = normalize.includes('upper')
    ? text.toUpperCase()
    : normalize.includes('lower')
      ? text.toLowerCase()
      : text;
  return cased.padEnd(minLength ?? 0, 'x').slice(0, maxLength ?? 200);
}
