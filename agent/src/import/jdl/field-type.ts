import type { ForeignType } from '../foreign-schema.ts';

/** Types that hold files. */
export const files = new Set(['Blob', 'AnyBlob', 'ImageBlob', 'ByteBuffer']);

/** What JHipster has columns of. */
const types: Readonly<Record<string, ForeignType>> = {
  String: { kind: 'text', maxLength: 255, isNeverEmpty: true },
  TextBlob: { kind: 'text', maxLength: null, isNeverEmpty: true },
  Integer: { kind: 'int' },
  Long: { kind: 'bigint' },
  BigDecimal: { kind: 'decimal', precision: 21, scale: 2 },
  Float: { kind: 'decimal', precision: 38, scale: 10 },
  Double: { kind: 'decimal', precision: 38, scale: 10 },
  Boolean: { kind: 'boolean' },
  LocalDate: { kind: 'date' },
  LocalTime: { kind: 'time' },
  Instant: { kind: 'datetime' },
  ZonedDateTime: { kind: 'datetime' },
  Duration: { kind: 'duration' },
  UUID: { kind: 'uuid' },
};

/** @returns null where JHipster has no such type */
export function fieldType(name: string): ForeignType | null {
  return types[name] ?? null;
}
