import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { FieldError } from '@monorepo/shared-types';
import { z } from 'zod';
import { InvalidRequest } from './errors/index.ts';

/**
 * Holds every argument that names a schema (`@Body({ schema: CreateTodo })`) to it, so that what does not fit its contract
 * never costs a call to the api. Lists every wrong field.
 */
@Injectable()
export class ContractPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const place = type === 'param' ? 'path' : type === 'query' ? 'query' : 'body';
    const root = type === 'body' || data === undefined ? [] : [data];
    throw new InvalidRequest(result.error.issues.map((issue) => fieldError(place, root, issue)));
  }
}

function fieldError(
  place: FieldError['in'],
  root: readonly string[],
  { code, message, path }: z.core.$ZodIssue,
): FieldError {
  return { in: place, path: jsonPointer([...root, ...path]), code, message };
}

/** RFC 6901, section 3. */
function jsonPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
