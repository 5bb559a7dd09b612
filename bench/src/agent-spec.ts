const fields = [
  'name: { type: string, required: true, maxLength: 120, search: A }',
  'email: { type: email, unique: true }',
  'notes: { type: text }',
  'amount: { type: decimal, precision: 12, scale: 2, min: 0 }',
  'count: { type: int, default: 0, min: 0 }',
  'active: { type: boolean, default: true }',
  'startsAt: { type: datetime }',
  'reference: { type: string, maxLength: 40 }',
];

/** A spec of entities with eight fields and, all but the first, one relation. */
export function specOf(entities: number): string {
  return [
    'spec: app/v1',
    'app: { name: bench, locales: [en, de], defaultLocale: en }',
    'entities:',
    ...Array.from({ length: entities }, (_, index) => entityOf(index)),
    '',
  ].join('\n');
}

function entityOf(index: number): string {
  const relation =
    index === 0
      ? []
      : ['    relations:', `      parent: { type: belongsTo, entity: ${nameOf(index - 1)} }`];
  return [
    `  ${nameOf(index)}:`,
    '    fields:',
    ...fields.map((field) => `      ${field}`),
    ...relation,
    '    access: { read: [owner, admin, member, viewer], write: [owner, admin, member] }',
  ].join('\n');
}

/** `BenchAbItem`: names by letters, as a spec has them. */
function nameOf(index: number): string {
  const letter = (code: number) => String.fromCharCode('a'.charCodeAt(0) + code);
  return `Bench${letter(Math.floor(index / 26)).toUpperCase()}${letter(index % 26)}Item`;
}
