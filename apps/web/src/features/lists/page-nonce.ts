/** The nonce of this page, which its Content Security Policy asks of every style element. */
export function pageNonce(): string {
  return document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
}
