const maximum = 500;

/**
 * Names statements so that PostgreSQL prepares each once per connection. Only the first 500 distinct texts get a name:
 * texts that vary without end (lists of values) must not fill the server's memory, so they stay unnamed.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size === maximum) return '';
    const name = `groundplan_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
