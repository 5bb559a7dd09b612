/** Where the stack under test is; `pnpm test:e2e` sets all of these. */
export const stack = {
  webUrl: required('E2E_WEB_URL'),
  apiUrl: required('E2E_API_URL'),
  outboxUrl: required('E2E_OUTBOX_URL'),
  internalApiSecret: required('E2E_INTERNAL_API_SECRET'),
  chromiumPath: process.env['CHROMIUM_PATH'],
};

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: run \`pnpm test:e2e\` at the root of the repository.`);
}
