import { Id, LocalDate, Timestamp } from '@monorepo/shared-types';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Page } from '@/features/shell/page.tsx';
import { readBffOnServer } from '@/lib/bff.server.ts';
import { recordsPath } from '../api/records-api.ts';
import { RecordFormScreen } from '../form/record-form-screen.tsx';
import { fieldsOf, type RecordData, type RecordDefinition } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { mayDo, titleOf } from '../model/record.ts';
import { type DefinitionSource, readOrNotFound, screensOf } from './read-records.ts';

export interface RecordFormPageProps {
  record: DefinitionSource;
  /** The kinds of records that can be made from within the form. */
  related?: readonly DefinitionSource[];
}

export interface NewRecordPageProps extends RecordFormPageProps {
  params: Promise<{ organization: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The form of a new record. The address may name what it belongs to, and days: `?company={id}&closesOn=2026-11-23`. */
export async function NewRecordPage(props: NewRecordPageProps) {
  const [{ organization }, address] = await Promise.all([props.params, props.searchParams]);
  const [screen = notFound(), ...related] = await screensOf(
    organization,
    props.record,
    ...(props.related ?? []),
  );
  const { definition, may } = screen;
  if (!may.create) notFound();
  const [t, initial] = await Promise.all([
    getTranslations('records'),
    readInitial(organization, definition, address),
  ]);
  const { label, labelPlural, route } = definition;
  return (
    <Page
      title={t('new', { label })}
      parent={{ href: recordPath(organization, route), label: labelPlural }}
    >
      <RecordFormScreen {...screen} {...{ initial, related }} record={null} />
    </Page>
  );
}

export interface EditRecordPageProps extends RecordFormPageProps {
  params: Promise<{ organization: string; id: string }>;
  contract: z.ZodType<RecordData>;
}

/** The form of a record that is there. */
export async function EditRecordPage(props: EditRecordPageProps) {
  const { organization, id } = await props.params;
  if (!Id.safeParse(id).success) notFound();
  const [screen = notFound(), ...related] = await screensOf(
    organization,
    props.record,
    ...(props.related ?? []),
  );
  const { definition, may } = screen;
  const [t, record] = await Promise.all([
    getTranslations('records'),
    readOrNotFound(`${recordsPath(organization, definition.route)}/${id}`, props.contract),
  ]);
  if (!mayDo(record, 'update', may)) notFound();
  const title = titleOf(definition, record);
  return (
    <Page
      title={t('editTitle', { label: definition.label })}
      parent={{
        href: recordPath(organization, definition.route, ...(definition.detail ? [id] : [])),
        label: definition.detail ? <bdi>{title}</bdi> : definition.labelPlural,
      }}
    >
      <RecordFormScreen {...screen} record={record} related={related} />
    </Page>
  );
}

/** The records that the address names for relations of the form, and its days and moments, by name of the field. */
async function readInitial(
  organization: string,
  definition: RecordDefinition,
  address: Record<string, string | string[] | undefined>,
): Promise<Record<string, unknown>> {
  const fields = fieldsOf(definition, definition.form?.fields ?? []);
  const moments = fields.flatMap(({ name, kind }) => {
    const schema = kind === 'date' ? LocalDate : kind === 'datetime' ? Timestamp : null;
    const given = schema?.safeParse(address[name]);
    return given?.success === true ? [[name, given.data] as const] : [];
  });
  const wanted = fields.flatMap((field) => {
    const id = address[field.name];
    if (field.kind !== 'relation' || field.to === 'members' || !Id.safeParse(id).success) return [];
    return [{ field, path: `${recordsPath(organization, field.to)}/${String(id)}` }];
  });
  const found = await Promise.all(
    wanted.map(async ({ field, path }) => {
      const other = await readBffOnServer(path, anyRecord).catch(() => null);
      return other && ([field.name, { id: other.id, label: other[field.display] }] as const);
    }),
  );
  const entries: (readonly [string, unknown])[] = [
    ...moments,
    ...found.filter((entry) => entry !== null),
  ];
  return Object.fromEntries(entries);
}

const anyRecord = z.looseObject({ id: Id });
