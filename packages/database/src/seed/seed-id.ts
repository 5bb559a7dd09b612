import { createHash } from 'node:crypto';

/** The same UUID for the same name, in the form of version 7 with the fixed time 2026-01-01. */
export function seedId(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  const time = Date.UTC(2026, 0).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
