/** An address as it may be shown: neither a password nor anything else that is secret in it. */
export function withoutPassword(text: string): string {
  if (!URL.canParse(text)) return 'the address';
  const { protocol, username, host, pathname } = new URL(text);
  const name = username === '' ? '' : `${decodeURIComponent(username)}@`;
  return `${protocol}//${name}${host}${pathname}`;
}
