/** What the platform already has, so that a spec cannot take it. A test holds the lists against the repository. */
export const platformModels = new Set([
  'Account',
  'AuditLog',
  'Density',
  'IdempotencyKey',
  'Membership',
  'Organization',
  'Role',
  'Session',
  'Theme',
  'User',
  'VerificationToken',
  // Not models, but what people would take for them.
  'Member',
  'Tenant',
]);

export const platformTables = new Set([
  'accounts',
  'audit_log',
  'density',
  'idempotency_keys',
  'memberships',
  'organizations',
  'role',
  'sessions',
  'theme',
  'users',
  'verification_tokens',
]);

/** Routes of the api, folders of pages, modules of api and bff, features of the web. */
export const platformRoutes = new Set([
  'app',
  'authentication',
  'bulk',
  'checklist',
  'developer',
  'docs',
  'edit',
  'health',
  'history',
  'home',
  'identity',
  'invitations',
  'maintenance',
  'me',
  'members',
  'new',
  'organizations',
  'records',
  'restore',
  'session',
  'sessions',
  'settings',
  'shell',
  'sign-in',
  'trash',
]);

/** Message namespaces. */
export const platformNamespaces = new Set([
  'application',
  'checklist',
  'developmentSignIn',
  'errors',
  'gallery',
  'mail',
  'members',
  'organizations',
  'pages',
  'records',
  'settings',
  'shell',
  'signIn',
]);

/** What the contracts of the platform export, for what a generated contract would be called. */
export const platformContracts = new Set([
  'Density',
  'FieldError',
  'Id',
  'Locale',
  'Me',
  'Member',
  'MemberPage',
  'Organization',
  'Page',
  'PageQuery',
  'Permission',
  'Problem',
  'QueryFlag',
  'Role',
  'Session',
  'Theme',
  'Timestamp',
]);
