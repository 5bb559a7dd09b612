/** One test: what it promises, and the call of the kit that keeps it. */
export function promise(words: string, call: string): string {
  return `it('${words.replaceAll("'", "\\'")}', () => ${call});`;
}

/** One test for each of some cases, whose first value the words name as `%s`; a single case is a test like any other. */
export function promises(
  words: string,
  cases: readonly (readonly [first: string, ...rest: string[]])[],
  names: readonly [first: string, ...rest: string[]],
  call: string,
  type = '',
): string[] {
  const [one, ...others] = cases;
  if (one === undefined) return [];
  if (others.length === 0) {
    const left = new Map(names.map((name, index) => [name, one[index] ?? '']));
    const filled = call.replaceAll(/\b\w+\b/g, (word) => {
      const value = left.get(word);
      left.delete(word);
      return value ?? word;
    });
    return [promise(words.replace('%s', one[0].slice(1, -1)), filled)];
  }
  const isPlain = names.length === 1;
  const rows = cases.map((each) => (isPlain ? each[0] : `[${each.join(', ')}]`));
  return [
    `it.each${type}([${rows.join(', ')}])('${words.replaceAll("'", "\\'")}', (${names.join(', ')}) => ${call});`,
  ];
}

/** The arguments of a call, without those at its end that are not there. */
export function args(...given: readonly (string | null)[]): string {
  const last = given.findLastIndex((each) => each !== null);
  return given
    .slice(0, last + 1)
    .map((each) => each ?? 'undefined')
    .join(', ');
}
