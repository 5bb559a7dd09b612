import { requestFor } from '@monorepo/api-client';
import { Principal } from '@monorepo/shared-types';
import { Inject, Injectable } from '@nestjs/common';
import { ApiUnavailable } from '../../kernel/errors/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';
import { parse } from './api-answer.ts';
import { ApiPool } from './api-pool.ts';

/** The api's identity module, which trusts this process by `INTERNAL_API_SECRET`. */
@Injectable()
export class IdentityApi {
  private readonly headers: Readonly<Record<string, string>>;

  constructor(
    private readonly pool: ApiPool,
    @Inject(SETTINGS) { INTERNAL_API_SECRET }: Settings,
  ) {
    this.headers = { authorization: `Bearer ${INTERNAL_API_SECRET}` };
  }

  /** Null when no live session has this token. */
  async resolve(sessionToken: string): Promise<Principal | null> {
    const path = '/internal/identity/sessions/resolve';
    const request = requestFor('post', path, { body: { sessionToken } }, this.headers);
    const answer = await this.pool.send(request, true);
    if (answer.status === 404) return null;
    if (answer.status !== 200) {
      const cause = new Error(`the api answered ${answer.status} to a session lookup`);
      throw new ApiUnavailable(undefined, { cause });
    }
    return parse(answer, Principal);
  }
}
