import type { Entity } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { SpecEntity } from '../spec/entity.shape.ts';

/** What its owner writes code for. Hooks need writes, and records of everybody are written by migrations alone. */
export function readCustom(
  { custom, scope }: SpecEntity,
  reporter: Reporter,
): Pick<Entity, 'custom'> {
  const asked = custom?.value ?? [];
  const [hooks] = asked;
  if (hooks !== undefined && scope?.value === 'global') {
    const message = 'nobody writes records of scope `global`: there is nothing to hook';
    reporter.error('SPEC.OPTION_NOT_ALLOWED', hooks.range, message);
  }
  return asked.length === 0 ? {} : { custom: [...new Set(asked.map(({ value }) => value))] };
}
