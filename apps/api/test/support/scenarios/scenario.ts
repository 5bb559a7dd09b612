import { atScenario, type ScenarioPart } from '@monorepo/testing/scenarios';
import { insertRow } from '@monorepo/testing/database';
import { expect } from 'vitest';
import type { Page } from '@monorepo/shared-types';
import type { Reply, TestApi } from '../test-api.ts';
import type { Person, Tenant } from '../world.ts';

type Values = Readonly<Record<string, unknown>>;

/** What the spec says of the answer. */
export interface ExpectedAnswer {
  readonly status: number;
  readonly code?: string;
  /** What the record says, among other things. */
  readonly record?: Values;
  /** How many records the list has. */
  readonly count?: number;
}

/** A scenario as it is played, step by step. A step that fails says where the spec has it. */
export class Scenario {
  private reply: Reply | undefined;

  constructor(
    private readonly api: TestApi,
    private readonly place: { readonly app: string; readonly scenario: string },
    private readonly tenant: Tenant,
    private readonly asker: Person,
  ) {}

  /** The id of who asks. */
  get userId(): string {
    return this.asker.userId;
  }

  /** The id of somebody else in the organisation that has the records. */
  get ownerId(): string {
    return this.tenant.owner.userId;
  }

  /**
   * A record that is there.
   *
   * @param columns of its row
   * @returns its id
   */
  given(entity: string, table: string, columns: Values): Promise<string> {
    return this.linked(entity, table, { created_by_id: this.ownerId, ...columns });
  }

  /** What a given record is linked to: a row of the table between the two. */
  linked(entity: string, table: string, columns: Values): Promise<string> {
    const { runtimeUrl } = this.api.databaseUrls;
    const place = { runtimeUrl, tenantId: this.tenant.id, table };
    return this.at(['given', entity], () => insertRow(place, columns));
  }

  /** The request, for whatever version is there. */
  async when(method: string, path: string, body?: Values): Promise<void> {
    const headers = { 'if-match': '*' };
    this.reply = await this.at(['when'], () =>
      this.api.ask(method, path, {
        token: this.asker.token,
        ...(method === 'GET' ? {} : { headers }),
        ...(body && { body }),
      }),
    );
  }

  async then({ status, code, record = {}, count }: ExpectedAnswer): Promise<void> {
    const { reply } = this;
    if (reply === undefined) throw new Error('Nothing was asked');
    await this.at(['then', 'status'], () => expect(reply.status, reply.body).toBe(status));
    if (code !== undefined) {
      await this.at(['then', 'code'], () => expect(reply.problem.code, reply.body).toBe(code));
    }
    for (const [field, value] of Object.entries(record)) {
      await this.at(['then', 'record', field], () =>
        expect(reply.data).toMatchObject({ [field]: value }),
      );
    }
    if (count !== undefined) {
      const { items = [] } = reply.data as Partial<Page<unknown>>;
      await this.at(['then', 'count'], () => expect(items, reply.body).toHaveLength(count));
    }
  }

  private at<Result>(part: ScenarioPart, take: () => Promise<Result> | Result): Promise<Result> {
    return atScenario({ ...this.place, part }, take);
  }
}
