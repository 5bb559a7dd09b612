import type { Field } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { SpecEntity } from '../spec/entity.shape.ts';

/** `audit: { redact: [phone] }`: which fields the log leaves out. */
export function redactedFields(
  spec: SpecEntity,
  fields: readonly Field[],
  reporter: Reporter,
): Set<string> {
  const { audit } = spec;
  const named = audit !== undefined && 'redact' in audit ? (audit.redact?.value ?? []) : [];
  const known = fields.map(({ name }) => name);
  for (const { value, range } of named) {
    if (known.includes(value)) continue;
    const message = `there is no field \`${value}\``;
    reporter.error('SPEC.UNKNOWN_FIELD', range, message, suggestion(value, known));
  }
  return new Set(named.map(({ value }) => value));
}

export function isAudited({ audit }: SpecEntity): boolean {
  return audit === undefined || !('value' in audit) || audit.value;
}
