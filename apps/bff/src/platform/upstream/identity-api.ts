import { Principal } from '@monorepo/shared-types';
import { Inject, Injectable } from '@nestjs/common';
import { ApiUnavailable } from '../../kernel/errors/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';
import { parse } from './api-answer.ts';
import { ApiPool } from './api-pool.ts';

/** The api's identity module, which trusts this process by `INTERNAL_API_SECRET`. */
@Injectable()
export class IdentityApi {
  readonly #headers: Readonly<Record<string, string>>;
  constructor(
    private readonly pool: ApiPool,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.#headers = {
      authorization: `Bearer ${settings.INTERNAL_API_SECRET}`,
      'content-type': 'application/json',
    };
  }

  /** Null when no live session has this token. */
  async resolve(sessionToken: string): Promise<Principal | null> {
    const answer = await this.pool.request({
      method: 'POST',
      path: '/internal/identity/sessions/resolve',
      headers: this.#headers,
      body: JSON.stringify({ sessionToken }),
      repeatable: true,
    });
    if (answer.status === 404) return null;
    if (answer.status !== 200) {
      throw new ApiUnavailable(undefined, {
        cause: new Error(`the api answered ${answer.status} to a session lookup`),
      });
    }
    return parse(answer, Principal);
  }
}
