/** Choices kept in the browser so that the very first bytes of a page are right. None of them is a secret. */
export const cookieNames = {
  locale: 'groundplan.locale',
  theme: 'groundplan.theme',
  density: 'groundplan.density',
  organization: 'groundplan.organization',
  signInEmail: 'groundplan.sign-in-email',
} as const;

/** One year, the longest a preference is kept, in seconds. */
export const preferenceMaxAge = 365 * 24 * 60 * 60;
