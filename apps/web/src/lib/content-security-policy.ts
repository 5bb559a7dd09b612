export interface ContentSecurityPolicyOptions {
  nonce: string;
  development: boolean;
  /** Origins a sign-in form may lead to: browsers hold `form-action` against redirects too. */
  signInOrigins: readonly string[];
  /** Origins of people's pictures. */
  imageOrigins: readonly string[];
}

/**
 * The Content Security Policy of one page (CSP level 3). Scripts run only with this request's nonce and what they load
 * themselves. Styles come from files or carry the nonce; style attributes are allowed, because the server renders sizes
 * and positions into them, and they can neither run code nor load anything past `default-src`.
 */
export function contentSecurityPolicy(options: ContentSecurityPolicyOptions): string {
  const { nonce, development, signInOrigins, imageOrigins } = options;
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    // React explains errors through eval in development, and only there.
    'script-src': [
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    'style-src': ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...imageOrigins],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'", ...signInOrigins],
    'frame-ancestors': ["'none'"],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
