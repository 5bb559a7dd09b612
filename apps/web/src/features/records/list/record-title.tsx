'use client';

import Link from 'next/link';
import type { RecordData, RecordDefinition, RecordField } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { titleOf } from '../model/record.ts';
import { FieldValue } from '../value/field-value.tsx';
import { rowLinkAttribute } from './row-attributes.ts';

export interface RecordTitleProps {
  organization: string;
  definition: RecordDefinition;
  record: RecordData;
  field: RecordField;
  linked: boolean;
}

/** The first thing that is said of a record in a list: the way to its page. */
export function RecordTitle({ organization, definition, record, field, linked }: RecordTitleProps) {
  if (!linked || definition.detail === undefined) {
    return <FieldValue {...{ organization, field }} value={record[field.name]} brief />;
  }
  const value = record[field.name];
  const text = typeof value === 'string' && value !== '' ? value : titleOf(definition, record);
  return (
    <Link
      href={recordPath(organization, definition.route, record.id)}
      prefetch={false}
      {...{ [rowLinkAttribute]: '' }}
      className="block truncate rounded-xs text-ink underline-offset-2 hover:text-accent-ink hover:underline"
    >
      <bdi>{text}</bdi>
    </Link>
  );
}
