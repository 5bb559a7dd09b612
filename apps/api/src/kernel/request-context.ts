import type { Role } from '@monorepo/shared-types';

/**
 * Who asks, where, and under which request id. The first argument of every service and repository method; made once
 * per request, from the verified token.
 */
export interface RequestContext {
  readonly requestId: string;
  readonly userId: string;
  /** The sign-in; null where a token does not come from one. */
  readonly sessionId: string | null;
  /** The organisation the token was made for, as long as the person belongs to it. */
  readonly organizationId: string | null;
  readonly role: Role | null;
}

/** A context within an organisation: what every route that needs a role gets. */
export interface TenantContext extends RequestContext {
  readonly organizationId: string;
  readonly role: Role;
}
