import type { Member, Page } from '@monorepo/shared-types';
import type { ComboboxOption } from '@monorepo/ui/combobox';
import { readBff } from '@/lib/bff.ts';
import type { FieldOf, RecordData } from '../model/definition.ts';
import { recordsPath } from './records-api.ts';

type Relation = FieldOf<'relation'>;

/** Records that a relation may point at, by what somebody typed. */
export async function findOptions(
  organization: string,
  field: Relation,
  query: string,
  signal: AbortSignal,
): Promise<readonly ComboboxOption[]> {
  if (field.to === 'members') return memberOptions(organization, query, signal);
  const search = new URLSearchParams({ limit: field.searchable === true ? '20' : '100' });
  if (field.searchable === true && query !== '') search.set('q', query);
  const path = `${recordsPath(organization, field.to)}?${search.toString()}`;
  const { items } = (await readBff(path, { signal })) as Page<RecordData>;
  const options = items.map((record) => optionOf(field, record));
  return field.searchable === true ? options : matching(options, query);
}

/** The option of one id, for addresses that name it. Null where it is gone. */
export async function findOption(
  organization: string,
  field: Relation,
  id: string,
  signal: AbortSignal,
): Promise<ComboboxOption | null> {
  if (field.to === 'members') {
    const members = await memberOptions(organization, '', signal);
    return members.find(({ value }) => value === id) ?? null;
  }
  const path = `${recordsPath(organization, field.to)}/${encodeURIComponent(id)}`;
  return optionOf(field, (await readBff(path, { signal })) as RecordData);
}

export function optionOf(field: Pick<Relation, 'display'>, record: RecordData): ComboboxOption {
  const label = record[field.display];
  return { value: record.id, label: typeof label === 'string' ? label : record.id.slice(-8) };
}

async function memberOptions(
  organization: string,
  query: string,
  signal: AbortSignal,
): Promise<ComboboxOption[]> {
  const search = new URLSearchParams({ limit: '100', ...(query !== '' && { q: query }) });
  const path = `${recordsPath(organization, 'members')}?${search.toString()}`;
  const { items } = (await readBff(path, { signal })) as Page<Member>;
  return items.map(({ userId, name, email }) => ({
    value: userId,
    label: name ?? email,
    ...(name !== null && { detail: email }),
  }));
}

function matching(options: readonly ComboboxOption[], query: string): ComboboxOption[] {
  const wanted = query.toLocaleLowerCase();
  return options.filter(({ label, detail = '' }) =>
    `${label} ${detail}`.toLocaleLowerCase().includes(wanted),
  );
}
