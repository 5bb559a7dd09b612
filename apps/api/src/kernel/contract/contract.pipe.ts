import type { FieldError } from '@monorepo/shared-types';
import {
  type ArgumentMetadata,
  Injectable,
  type Paramtype,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import type { z } from 'zod';
import { InvalidRequest } from '../errors/index.ts';

class ContractBroken extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  /** @param issues zod's, which every contract here is made with */
  constructor(issues: readonly unknown[]) {
    super();
    this.issues = issues as readonly z.core.$ZodIssue[];
  }
}

/** Nest's own schema pipe, which tells every wrong field with its place, its path and its code. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) => new ContractBroken(issues),
    });
  }

  override async transform<Value>(value: Value, metadata: ArgumentMetadata): Promise<Value> {
    const unusable = findUnusable(value);
    if (unusable !== null) throw new InvalidRequest([fieldError(unusable, metadata)]);
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof ContractBroken)) throw error;
      throw new InvalidRequest(
        error.issues.flatMap(eachKey).map((issue) => fieldError(issue, metadata)),
      );
    }
  }
}

/** A value that code of ours made for a body, as its contract has it. @throws {InvalidRequest} naming each wrong field */
export function fitContract<Value>(contract: z.ZodType<Value>, value: Value): Value {
  const { success, data, error } = contract.safeParse(value);
  if (success) return data;
  throw new InvalidRequest(error.issues.map((issue) => fieldError(issue, { type: 'body' })));
}

const places: Readonly<Partial<Record<Paramtype, FieldError['in']>>> = {
  body: 'body',
  query: 'query',
  param: 'path',
};

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'> & { code: string };

/** What nobody knows is told where it stands, key by key. */
function eachKey(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  const { code, path, keys } = issue;
  return keys.map((key) => ({ code, path: [...path, key], message: 'is not known here' }));
}

/** Whatever walks a value calls itself for each level, and a stack has an end. */
const deepestLevel = 64;

/** What no contract needs to forbid: PostgreSQL cannot hold NUL in a text, and nobody can walk endless nesting. */
function findUnusable(value: unknown, path: readonly PropertyKey[] = []): Issue | null {
  if (typeof value === 'string') {
    if (!value.includes('\0')) return null;
    return { path: [...path], code: 'invalid_format', message: 'must not contain NUL' };
  }
  if (typeof value !== 'object' || value === null) return null;
  if (path.length === deepestLevel) {
    const message = `must not be nested deeper than ${deepestLevel} levels`;
    return { path: path.slice(0, 1), code: 'too_deep', message };
  }
  for (const [key, item] of Object.entries(value)) {
    const found = findUnusable(item, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function fieldError(
  issue: Issue,
  { type, data }: Pick<ArgumentMetadata, 'type' | 'data'>,
): FieldError {
  const path = data === undefined ? issue.path : [data, ...issue.path];
  return {
    in: places[type] ?? 'header',
    path: jsonPointer(path),
    code: issue.code,
    message: issue.message,
  };
}

/** RFC 6901. */
function jsonPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
