/**
 * The name of the cookie that holds the opaque session id. The `__Host-` prefix makes browsers refuse it unless it is
 * Secure, without a Domain and for the path `/` (RFC 6265bis, section 4.1.3.2).
 */
export function sessionCookieName(production: boolean): string {
  return production ? '__Host-groundplan.session' : 'groundplan.session';
}
