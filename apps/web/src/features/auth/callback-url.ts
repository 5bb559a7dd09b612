/**
 * Where to go after signing in: a path of this application, whatever somebody put into the address. Absolute addresses
 * of other origins, `//host`, `/\host` and everything that a browser would take for one of them become `/`.
 */
export function safeCallbackUrl(value: unknown, origin: string): string {
  if (typeof value !== 'string' || value.length > 2048) return '/';
  const base = new URL(origin);
  if (!URL.canParse(value, base)) return '/';
  const url = new URL(value, base);
  if (url.origin !== base.origin || url.username !== '' || url.pathname.startsWith('//'))
    return '/';
  // Signing in leads back to where somebody wanted to go, never round in a circle.
  if (/^\/(?:sign-in|api|bff)(?:\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
