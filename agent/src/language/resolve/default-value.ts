import type { DefaultValue, Field, FieldType } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { SpecNode } from '../yaml/index.ts';
import type { Enums } from './enums.ts';
import { brokenRule } from './field-rules.ts';
import { readValue } from './value.ts';

const functions: Readonly<
  Record<string, { readonly kind: 'now' | 'userId' | 'uuid'; readonly types: readonly string[] }>
> = {
  'now()': { kind: 'now', types: ['datetime', 'date', 'time'] },
  'user.id': { kind: 'userId', types: ['uuid'] },
  'uuid()': { kind: 'uuid', types: ['uuid'] },
};

/** `default` or `backfill` of a field. Null where there is none, or it is wrong, which is reported. */
export function readDefault(
  node: SpecNode | undefined,
  type: FieldType,
  rules: Parameters<typeof brokenRule>[1] & Pick<Field, 'required'>,
  enums: Enums,
  reporter: Reporter,
): DefaultValue | null {
  if (node === undefined) return null;
  if (
    node.kind === 'scalar' &&
    typeof node.value === 'string' &&
    Object.hasOwn(functions, node.value)
  ) {
    return readFunction(node, node.value, type, rules, reporter);
  }
  if (node.kind === 'scalar' && node.value === null && type.kind !== 'json') {
    const hint = 'leave it out: a field without a default is empty';
    reporter.error('SPEC.BAD_DEFAULT', node.range, 'nothing is no default', hint);
    return null;
  }
  const read = readValue(type, node, enums);
  const problem = 'problem' in read ? read.problem : brokenRule(type, rules, read.value);
  if (problem !== null) {
    reporter.error(
      'SPEC.BAD_DEFAULT',
      node.range,
      `the value breaks a rule of its field: ${problem}`,
    );
  }
  return 'problem' in read || problem !== null ? null : { kind: 'literal', value: read.value };
}

function readFunction(
  node: SpecNode,
  text: string,
  type: FieldType,
  rules: Parameters<typeof brokenRule>[1],
  reporter: Reporter,
): DefaultValue | null {
  const found = functions[text];
  if (found?.types.includes(type.kind) !== true) {
    const message = `\`${text}\` goes with ${found?.types.join(', ') ?? ''}, not with ${type.kind}`;
    reporter.error('SPEC.BAD_DEFAULT', node.range, message);
    return null;
  }
  const problem = found.kind === 'now' ? brokenNow(type, rules) : null;
  if (problem === null) return { kind: found.kind };
  const message = `\`now()\` breaks a rule of its field: ${problem}`;
  reporter.error('SPEC.BAD_DEFAULT', node.range, message);
  return null;
}

/** A time of the day comes round again; a day or a moment that has passed does not, and one to come is not yet there. */
function brokenNow(type: FieldType, rules: Parameters<typeof brokenRule>[1]): string | null {
  if (type.kind === 'time') return null;
  const now = new Date().toISOString();
  return brokenRule(type, rules, type.kind === 'date' ? now.slice(0, 10) : now);
}
