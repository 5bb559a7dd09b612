/** PostgreSQL's programs get the environment without what would configure another server, and speak English. */
export const environment: Record<string, string | undefined> = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))),
  LC_ALL: 'C',
};
