import type { SecurityHeadersOptions } from '@nestjs/common';

/** Nothing this server answers is a page: it may not be shown, framed, embedded or guessed at. */
export const securityHeaders: SecurityHeadersOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: "'none'",
      frameAncestors: "'none'",
      baseUri: "'none'",
      formAction: "'none'",
    },
  },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
};
