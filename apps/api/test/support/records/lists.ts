import { expect } from 'vitest';
import type { RecordsUnderTest } from './records-under-test.ts';

/** Lists are filtered by the field: by its value, or by a range with both its ends, `low` before `high`. */
export async function isListedBy(
  records: RecordsUnderTest,
  field: string,
  low: unknown,
  high: unknown,
) {
  const { maker, made, token } = await records.one({ [field]: low });
  const other = await maker.make(records.samples, 2, { [field]: high });
  const found = async (query: Record<string, unknown>) => {
    const asked = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) asked.set(key, asText(value));
    const ids = await records.idsOf(token, `?${asked.toString()}`);
    return new Set(ids);
  };
  const [first, second, both] = [[made.id], [other.id], [made.id, other.id]].map(
    (ids) => new Set(ids),
  );
  if (records.takes(`${field}From`)) {
    expect(await found({ [`${field}To`]: low })).toEqual(first);
    expect(await found({ [`${field}From`]: high })).toEqual(second);
    expect(await found({ [`${field}From`]: low, [`${field}To`]: high })).toEqual(both);
    return;
  }
  expect(await found({ [field]: low })).toEqual(first);
  expect(await found({ [field]: high })).toEqual(second);
  if (typeof low === 'string')
    expect(await found({ [field]: `${low},${String(high)}` })).toEqual(both);
}

/** Lists are filtered by what nobody writes: what the database works out, and where a record is in its workflow. */
export async function isFoundBy(records: RecordsUnderTest, field: string, other?: string) {
  const { made, token } = await records.one();
  const elsewhere = other ?? String(made[field] !== true);
  expect(await records.idsOf(token, `?${field}=${String(made[field])}`)).toEqual([made.id]);
  expect(await records.idsOf(token, `?${field}=${elsewhere}`)).toEqual([]);
}

/** As a query says it; of an amount of money the number. */
function asText(value: unknown): string {
  const isMoney = typeof value === 'object' && value !== null && 'amount' in value;
  return String(isMoney ? value.amount : value);
}
