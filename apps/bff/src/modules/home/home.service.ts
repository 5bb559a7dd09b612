import {
  type Home,
  Me,
  type Organization,
  OrganizationPage,
  TodoPage,
  type TodoQuery,
} from '@monorepo/shared-types';
import { Inject, Injectable } from '@nestjs/common';
import { ApplicationError, OrganizationNotFound } from '../../kernel/errors/index.ts';
import { CallerApi } from '../../platform/api/index.ts';
import { LOGGER, type Logger } from '../../platform/logging/logger.ts';
import { type Caller, CsrfTokens } from '../../platform/session/index.ts';

/** As many organisations as the switcher shows. */
const switcherLimit = 100;

/** Puts an organisation's first screen together: three calls to the api at once, one answer to the browser. */
@Injectable()
export class HomeService {
  constructor(
    private readonly api: CallerApi,
    private readonly csrfTokens: CsrfTokens,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Without the todos or the permissions there is no screen, so their refusal is the answer. The list of organisations
   * only feeds the switcher: where it fails, the one known from the session takes its place.
   *
   * @throws {OrganizationNotFound} when the caller does not belong to it
   */
  async compose(caller: Caller, slug: string, query: TodoQuery): Promise<Home> {
    const [me, todos, organizations] = await Promise.all([
      this.api.within(caller, slug, { method: 'GET', path: '/v1/me' }),
      this.api.within(caller, slug, { method: 'GET', path: '/v1/todos', query }),
      this.#organizations(caller),
    ]);
    const { user, organization, permissions } = me.read(Me);
    if (organization === null) throw new OrganizationNotFound();
    return {
      user,
      organizations,
      organization,
      permissions,
      todos: todos.read(TodoPage),
      csrfToken: this.csrfTokens.tokenFor(caller.principal.sessionId),
    };
  }

  async #organizations(caller: Caller): Promise<Organization[]> {
    try {
      const query = { limit: switcherLimit };
      const path = '/v1/organizations';
      const answer = await this.api.personal(caller, { method: 'GET', path, query });
      return answer.read(OrganizationPage).items;
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      this.logger.warn({ err: error }, 'the list of organisations is the session’s');
      return caller.principal.organizations;
    }
  }
}
