import type { Role } from '@monorepo/shared-types';
import { expect } from 'vitest';
import type { TestApi } from '../test-api.ts';
import type { Person, Tenant } from '../world.ts';

/** How a test makes a record of one kind. */
export interface Samples {
  /** `/v1/contacts`. */
  readonly path: string;
  readonly table: string;
  /** Who makes them: a role that may. */
  readonly by: Role;
  /** A field that tests change; null where nothing can be. */
  readonly changes: string | null;
  /** Its errors begin with it: `CONTACT` of `CONTACT.NOT_FOUND`. */
  readonly code: string;
  /** The field that its workflow moves. */
  readonly workflow?: string;
  /** What the contract takes; the number tells one record from another. */
  readonly body: (maker: Maker, n: number) => Promise<Body>;
}

export type Body = Readonly<Record<string, unknown>>;

/** What a test gives a record beside its sample; `asker` is who is going to ask for it. */
export type Given = Body | ((maker: Maker, asker: Person) => Body | Promise<Body>);

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

  /** A sample as the contract takes it, and what is given beside it. */
  async body(samples: Samples, n: number, given: Given = {}, asker?: Person): Promise<Body> {
    const by = this.tenant[samples.by];
    const beside = typeof given === 'function' ? await given(this, asker ?? by) : given;
    return { ...(await samples.body(this, n)), ...beside };
  }

  async make(
    samples: Samples,
    n = 1,
    given: Given = {},
    asker?: Person,
    by = this.tenant[samples.by],
  ): Promise<Made> {
    const body = await this.body(samples, n, given, asker);
    const { token } = by;
    const made = await this.api.ask<Made>('POST', samples.path, { token, body });
    expect(made.status, made.body).toBe(201);
    return made.data;
  }
}
