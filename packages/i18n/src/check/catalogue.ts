/** Messages by their whole key: `todos.count.complete`. */
export type Catalogue = ReadonlyMap<string, string>;

/** The leaves of a tree of messages. Anything but texts and objects is named in `problems`. */
export function catalogueOf(tree: unknown, problems: string[] = [], path = ''): Catalogue {
  const messages = new Map<string, string>();
  for (const [name, value] of Object.entries(tree as Record<string, unknown>)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') messages.set(key, value);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [inner, message] of catalogueOf(value, problems, key))
        messages.set(inner, message);
    } else problems.push(`${key} is neither a text nor a group of texts`);
  }
  return messages;
}
