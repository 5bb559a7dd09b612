import type { Entity } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { SpecEntity } from '../spec/entity.shape.ts';
import { durationSeconds } from './duration.ts';

const usualDays = 30;

export function isSoftlyDeleted({ softDelete }: SpecEntity): boolean {
  return softDelete !== undefined && !('value' in softDelete && !softDelete.value);
}

/** `true`, or `{ retention: P90D }`. */
export function readSoftDelete(spec: SpecEntity, reporter: Reporter): Entity['softDelete'] {
  const { softDelete } = spec;
  if (softDelete === undefined || !isSoftlyDeleted(spec)) return null;
  const retention = 'retention' in softDelete ? softDelete.retention : undefined;
  if (retention === undefined) return { retentionDays: usualDays };
  const days = (durationSeconds(retention.value) ?? 0) / 86_400;
  if (Number.isInteger(days) && days >= 1 && days <= 3650) return { retentionDays: days };
  const message = `\`${retention.value}\` is no duration of 1 to 3650 whole days`;
  reporter.error('SPEC.OUT_OF_RANGE', retention.range, message, 'write it as P90D');
  return { retentionDays: usualDays };
}
