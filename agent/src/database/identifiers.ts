const maxLength = 63;

/** `"due_at"`. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** `'it''s'`. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `todos_tenant_id_title_id_idx`: as Prisma names what it makes, cut where PostgreSQL would cut. */
export function nameOf(table: string, columns: readonly string[], suffix: string): string {
  const name = [table, ...columns].join('_');
  return `${name.slice(0, maxLength - suffix.length - 1)}_${suffix}`;
}

/** As PostgreSQL names the NOT NULL of a column (makeObjectName in its source): the longer part gives way. */
export function notNullName(table: string, column: string): string {
  let [first, second] = [table.length, column.length];
  const room = maxLength - '__not_null'.length;
  while (first + second > room) {
    if (first > second) first -= 1;
    else second -= 1;
  }
  return `${table.slice(0, first)}_${column.slice(0, second)}_not_null`;
}

/** `ticketId` of `ticket_id`. */
export function camelCase(column: string): string {
  return column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
