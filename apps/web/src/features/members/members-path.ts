/** Rows per page: an organisation of a usual size fits in one. */
const pageSize = 50;

/** Where the bff has the first page of an organisation's members, or the page after `cursor`. */
export function membersPath(organization: string, cursor: string | null = null): string {
  const query = new URLSearchParams({ limit: String(pageSize) });
  if (cursor !== null) query.set('cursor', cursor);
  return `/bff/organizations/${encodeURIComponent(organization)}/members?${query.toString()}`;
}
