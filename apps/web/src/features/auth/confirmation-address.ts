/**
 * The page with the button that signs in, for an address that signs in at once. Programs that look for malware open
 * every link of a mail, and would use up one that works without a press.
 */
export function confirmationAddress(url: string): string {
  const confirm = new URL(url);
  confirm.pathname = '/sign-in/confirm';
  return confirm.toString();
}
