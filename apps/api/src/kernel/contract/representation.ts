import { versionTag } from '../concurrency/index.ts';
import type { OperationOptions } from './operation.decorator.ts';

const none = {};

/** The headers that describe a record an operation answers with: its version as ETag, its address as Location. */
export function representationHeaders(
  operation: OperationOptions | undefined,
  answer: unknown,
): Record<string, string> {
  if (operation?.versioned !== true && operation?.location === undefined) return none;
  const record = answer as { id: string; version: number };
  return {
    ...(operation.versioned === true && { etag: versionTag(record.version) }),
    ...(operation.location !== undefined && { location: `${operation.location}/${record.id}` }),
  };
}
