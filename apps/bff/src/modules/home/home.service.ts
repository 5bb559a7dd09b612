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
import { LOGGER, type Logger, reasonOf } from '../../platform/logging/index.ts';
import { type Caller, CsrfTokens } from '../../platform/access/index.ts';

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
   * @throws {OrganizationNotFound} when the caller has just lost it
   */
  async compose(caller: Caller, query: TodoQuery): Promise<Home> {
    const [{ user, organization, permissions }, todos, organizations] = await Promise.all([
      this.api.read(caller, '/v1/me', {}, Me),
      this.api.read(caller, '/v1/todos', { query }, TodoPage),
      this.organizations(caller),
    ]);
    if (organization === null) throw new OrganizationNotFound();
    return {
      user,
      organizations,
      organization,
      permissions,
      todos,
      csrfToken: this.csrfTokens.tokenFor(caller.principal.sessionId),
    };
  }

  private async organizations(caller: Caller): Promise<Organization[]> {
    try {
      const target = { query: { limit: switcherLimit } };
      const path = '/v1/organizations';
      return (await this.api.read(caller, path, target, OrganizationPage)).items;
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      this.logger.warn({ reason: reasonOf(error) }, 'the organisations are those of the session');
      return caller.principal.organizations;
    }
  }
}
