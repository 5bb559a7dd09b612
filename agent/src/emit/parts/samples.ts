import type { App, Field } from '../../model/index.ts';
import { literal, quoted } from './imports.ts';
import { patternExamples } from './pattern-examples.ts';

/** A value that fits a field, as TypeScript. `n`: text that tells one sample from another, as an expression. */
export function sampleOf(field: Field, app: App, n: string | null = null): string {
  const { type, min } = field;
  switch (type.kind) {
    case 'string':
    case 'text':
      return textSample(field, n);
    case 'richtext':
      return quoted('<p>Said in <strong>bold</strong>.</p>');
    case 'email':
      return n === null ? quoted('somebody@example.test') : `\`somebody-\${${n}}@example.test\``;
    case 'url':
      return n === null ? quoted('https://example.test/') : `\`https://example.test/\${${n}}\``;
    case 'phone':
      return n === null ? quoted('+4930123456') : `\`+4930\${1000000 + ${n}}\``;
    case 'slug':
      return n === null ? quoted('part-of-it') : `\`part-\${${n}}\``;
    case 'color':
      return quoted('#3366ff');
    case 'int':
      return field.unique && n !== null ? `${String(min ?? 1)} + ${n}` : wholeSample(field);
    case 'bigint':
      return field.unique && n !== null
        ? `String(${String(min ?? 1)}n + BigInt(${n}))`
        : quoted(bigSample(field));
    case 'decimal':
      return decimalSample(field, type.precision - type.scale, type.scale);
    case 'money':
      return `{ amount: ${quoted(decimalSample(field, 15, 2).slice(1, -1))}, currency: 'EUR' }`;
    case 'boolean':
      return field.default?.kind === 'literal' && field.default.value === true ? 'false' : 'true';
    case 'date':
      return quoted(String(min ?? '2026-11-23'));
    case 'time':
      return quoted(String(min ?? '09:30').slice(0, 5));
    case 'datetime':
      return quoted(min === null ? '2026-11-23T09:30:00.000Z' : new Date(min).toISOString());
    case 'duration':
      return quoted(String(min ?? 'PT2H'));
    case 'uuid':
      return field.unique && n !== null
        ? `\`01890a5d-ac96-774b-bcce-\${String(${n}).padStart(12, '0')}\``
        : quoted('01890a5d-ac96-774b-bcce-b302099a8057');
    case 'json':
      return '{ depth: 12 }';
    case 'enum':
      return quoted(lastValue(type.enum, app));
    case 'list':
      return type.of.kind === 'enum' ? `[${quoted(lastValue(type.of.enum, app))}]` : "['one']";
    case 'sequence':
    case 'position':
      return quoted('a0');
  }
}

function textSample(field: Field, n: string | null): string {
  const { label, name, maxLength, pattern, normalize, minLength } = field;
  if (pattern !== null) return patternSample(field, n);
  const word = label['en'] ?? name;
  const cased = normalize.includes('lower')
    ? word.toLowerCase()
    : normalize.includes('upper')
      ? word.toUpperCase()
      : word;
  const room = (maxLength ?? 200) - 4;
  const text = cased
    .slice(0, Math.max(room, 1))
    .trim()
    .padEnd(minLength ?? 0, 'x');
  return n === null ? quoted(text) : `\`${text} \${${n}}\``;
}

/** A short text that takes a number at its end, where the pattern has any; else one of a list. */
function patternSample(field: Field, n: string | null): string {
  const { pattern, minLength, maxLength } = field;
  const whole = new RegExp(`^(?:${pattern ?? ''})$`, 'u');
  const fits = (text: string) =>
    whole.test(text) && text.length >= (minLength ?? 0) && text.length <= (maxLength ?? 200);
  const made = plainTexts.find((text) => ['', '7', '42'].every((end) => fits(text + end)));
  if (made !== undefined) return n === null ? quoted(made) : `\`${made}\${${n}}\``;
  const examples = patternExamples(field, 12);
  if (n === null || examples.length < 2) return quoted(examples[0] ?? 'A');
  return `${literal(examples)}[${n} % ${String(examples.length)}]`;
}

const plainTexts = [
  'A',
  'a',
  'AB',
  'ab',
  'A1',
  '1',
  'AAA',
  'aaa',
  'AB12',
  '12',
  '123',
  'A-1',
  'a-1',
];

function wholeSample({ min, max }: Field): string {
  const least = Number(min ?? 0);
  const value = least + 7;
  return String(max !== null && value > Number(max) ? Number(max) : value);
}

/** A number that JavaScript's own may be too small for. */
function bigSample({ min, max }: Field): string {
  const value = BigInt(min ?? 0) + 7n;
  return String(max !== null && value > BigInt(max) ? max : value);
}

function decimalSample({ min, max }: Field, whole: number, scale: number): string {
  const wished = whole > 1 ? 12.5 : whole === 1 ? 5 : 0;
  const least = min === null ? wished : Math.max(wished, Number(min));
  const value = max === null ? least : Math.min(least, Number(max));
  return quoted(value.toFixed(scale));
}

function lastValue(name: string, app: App): string {
  return app.enums.find((each) => each.name === name)?.values.at(-1)?.name ?? '';
}
