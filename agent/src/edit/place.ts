/**
 * Where a new key goes among the keys that are there: after the last of `after` that is present; in order where the keys
 * are in order; beside those of its group (`ticket:read` beside `ticket:create`); else last.
 */
export function placeOf(
  keys: readonly string[],
  key: string,
  after: readonly string[] = [],
): number {
  const last = keys.findLastIndex((each) => after.includes(each));
  if (last !== -1) return last + 1;
  for (const compare of [byLetters, byCharacters]) {
    if (!isSorted(keys, compare)) continue;
    const index = keys.findIndex((each) => compare(each, key) > 0);
    return index === -1 ? keys.length : index;
  }
  const group = groupOf(key);
  const neighbour = keys.findLastIndex((each) => groupOf(each) === group);
  return neighbour === -1 ? keys.length : neighbour + 1;
}

function isSorted(keys: readonly string[], compare: (one: string, other: string) => number) {
  return keys.every((key, index) => index === 0 || compare(keys[index - 1] ?? '', key) <= 0);
}

function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function byLetters(one: string, other: string): number {
  return byCharacters(one.toLowerCase(), other.toLowerCase());
}

function groupOf(key: string): string | undefined {
  return /^['"]?([\w-]+)[:.]/.exec(key)?.[1] ?? key;
}
