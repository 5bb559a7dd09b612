/** What the platform already has, so that a spec cannot take it. A test holds the lists against the repository. */
export const platformModels = new Set([
  'Account',
  'AuditLog',
  'Density',
  'IdempotencyKey',
  'Membership',
  'Organization',
  'RecordSequence',
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
  'record_sequences',
  'role',
  'sessions',
  'theme',
  'users',
  'verification_tokens',
]);

/** Routes of the api, folders of pages, modules of api and bff, features of the web, files of contracts and tables. */
export const platformRoutes = new Set([
  'app',
  'audit',
  'auth',
  'authentication',
  'base',
  'browser',
  'bulk',
  'checklist',
  'common',
  'csv',
  'developer',
  'docs',
  'edit',
  'events',
  'gallery',
  'health',
  'history',
  'home',
  'idempotency',
  'identity',
  'index',
  'invitations',
  'lists',
  'locales',
  'maintenance',
  'me',
  'members',
  'new',
  'organizations',
  'permissions',
  'problem',
  'records',
  'restore',
  'roles',
  'session',
  'session-cookie',
  'sessions',
  'settings',
  'shell',
  'sign-in',
  'trash',
  'values',
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
export const platformContracts = new Set(
  `
    AccessTokenClaims Author BrowserSession BulkIds CalendarDay CalendarDays Color
    CreateIdentitySession CreateIdentityUser CreateOrganization Csv Currency Decimal Density
    Duration Email ErrorCode FieldError HistoryEntry HistoryPage Id IdentityAccount
    IdentitySession IdentityUser IdentityUserQuery IdentityVerificationToken Ids Json
    LocalDate Locale LocalTime Me Member MemberPage MemberQuery Money Organization
    OrganizationPage OrganizationSlug Page PageQuery Permission Phone Position Principal
    Problem QueryFlag QueryNumber Reference Revocation Role SearchText Session SessionAndUser
    SessionList SessionToken SessionTokenBody Slug Summary SummaryGroup SummaryPeriod Theme
    Timestamp TimeZone UpdateIdentitySession UpdateIdentityUser UpdateMe UpdateOrganization
    Url User UseVerificationToken Version`
    .trim()
    .split(/\s+/),
);
