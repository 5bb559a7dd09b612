import type { Role } from '@monorepo/shared-types';
import { expect } from 'vitest';
import type { TestApi } from '../test-api.ts';
import type { Tenant } from '../world.ts';

/** How a test makes a record of one kind. */
export interface Samples {
  /** `/v1/contacts`. */
  readonly path: string;
  readonly table: string;
  /** Who makes them: a role that may. */
  readonly by: Role;
  /** A field that tests change; null where nothing can be. */
  readonly changes: string | null;
  readonly notFound: string;
  /** What the contract takes; the number tells one record from another. */
  readonly body: (maker: Maker, n: number) => Promise<Body>;
}

export type Body = Readonly<Record<string, unknown>>;

export interface Made {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Makes records in one organisation, and what they refer to, each as somebody who may. */
export class Maker {
  private readonly parents = new Map<string, Promise<Made>>();

  constructor(
    private readonly api: TestApi,
    readonly tenant: Tenant,
  ) {}

  /** The `n`th record of a kind, made once. */
  async id(samples: Samples, n = 1): Promise<string> {
    const key = `${samples.path} ${String(n)}`;
    const made = this.parents.get(key) ?? this.make(samples, n);
    this.parents.set(key, made);
    return (await made).id;
  }

  async make(samples: Samples, n = 1, change: object = {}): Promise<Made> {
    const body = { ...(await samples.body(this, n)), ...change };
    const { token } = this.tenant[samples.by];
    const made = await this.api.ask<Made>('POST', samples.path, { token, body });
    expect(made.status, made.body).toBe(201);
    return made.data;
  }
}
