import type { FieldError } from '@monorepo/shared-types';
import {
  type ArgumentMetadata,
  Injectable,
  type Paramtype,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import type { z } from 'zod';
import { InvalidRequest } from './errors/index.ts';

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

function fieldError(issue: Issue, { type, data }: ArgumentMetadata): FieldError {
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
