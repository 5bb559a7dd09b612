'use client';

import Link from 'next/link';
import { useFormatter } from 'next-intl';
import type { CalendarDay } from '@monorepo/shared-types';
import { useLocalTimeZone } from '@/features/lists/local-time-zone.ts';
import type { RecordDefinition } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { titleOf } from '../model/record.ts';

export type Entry = CalendarDay['entries'][number];

export interface CalendarEntryProps {
  organization: string;
  definition: RecordDefinition;
  entry: Entry;
  /** In a grid the arrow keys lead to it. */
  tabIndex?: number | undefined;
}

/** One record of a day: the way to its page. */
export function CalendarEntry({ organization, definition, entry, tabIndex }: CalendarEntryProps) {
  const { id, at, title } = entry;
  const name = titleOf(definition, { id, version: 1, [definition.display]: title });
  const text = (
    <>
      {at.length > 10 && <EntryTime at={at} />} <bdi>{name}</bdi>
    </>
  );
  const className =
    'block truncate rounded-xs bg-accent-soft px-1.5 py-0.5 text-start text-sm text-accent-ink';
  if (definition.detail === undefined) return <span className={className}>{text}</span>;
  return (
    <Link
      href={recordPath(organization, definition.route, id)}
      prefetch={false}
      tabIndex={tabIndex}
      className={`${className} underline-offset-2 hover:underline`}
    >
      {text}
    </Link>
  );
}

function EntryTime({ at }: { at: string }) {
  const format = useFormatter();
  const timeZone = useLocalTimeZone();
  return (
    <time dateTime={at} className="tabular-nums">
      {format.dateTime(new Date(at), { hour: 'numeric', minute: '2-digit', timeZone })}
    </time>
  );
}
