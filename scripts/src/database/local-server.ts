/** Whether an address names this machine: what is lost there is one's own. */
export function isLocalServer(databaseUrl: string): boolean {
  const { hostname, searchParams } = new URL(databaseUrl);
  const host = searchParams.get('host') ?? hostname;
  return host === '' || host.startsWith('/') || /^(localhost|127\.[\d.]+|\[::1\])$/.test(host);
}
