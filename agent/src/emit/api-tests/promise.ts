/** One test: what it promises, and the call of the kit that keeps it. */
export function promise(words: string, call: string): string {
  return `it('${words.replaceAll("'", "\\'")}', () => ${call});`;
}
