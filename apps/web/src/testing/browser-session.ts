import { type BrowserSession, type Organization } from '@monorepo/shared-types';

export function organization(changes: Partial<Organization> = {}): Organization {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8002',
    name: 'Acme Inc.',
    slug: 'acme',
    locale: null,
    role: 'owner',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  };
}

/** Olga, who owns Acme. */
export function browserSession(changes: Partial<BrowserSession['user']> = {}): BrowserSession {
  return {
    user: {
      id: '01890a5d-ac96-774b-bcce-b302099a8001',
      email: 'olga@acme.test',
      name: 'Olga Owner',
      image: null,
      locale: null,
      theme: 'system',
      density: 'comfortable',
      ...changes,
    },
    session: {
      id: '01890a5d-ac96-774b-bcce-b302099a8009',
      expiresAt: '2026-12-24T00:00:00.000Z',
    },
    organizations: [organization()],
    csrfToken: 'csrf-token',
  };
}
