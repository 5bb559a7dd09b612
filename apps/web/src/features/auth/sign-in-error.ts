/** What a person is told when signing in fails. Everything that Auth.js may report becomes one of these. */
export const signInErrors = [
  'accessDenied',
  'accountNotLinked',
  'cancelled',
  'configuration',
  'emailNotVerified',
  'linkInvalid',
  'mailFailed',
  'tooManyMails',
  'unknown',
] as const;
export type SignInError = (typeof signInErrors)[number];

const byType = new Map<unknown, SignInError>([
  ['AccessDenied', 'accessDenied'],
  ['AccountNotLinked', 'accountNotLinked'],
  ['OAuthAccountNotLinked', 'accountNotLinked'],
  ['OAuthCallbackError', 'cancelled'],
  ['Configuration', 'configuration'],
  ['EmailNotVerified', 'emailNotVerified'],
  ['Verification', 'linkInvalid'],
  ['EmailSignInError', 'mailFailed'],
  ['TooManyMails', 'tooManyMails'],
]);

/** From the `error` in the address of a page, or the `type` of an AuthError. */
export function signInErrorOf(type: unknown): SignInError {
  return byType.get(type) ?? 'unknown';
}
