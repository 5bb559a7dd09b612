import { notFound } from 'next/navigation';
import { Page } from '@/features/shell/page.tsx';
import { RecordCalendar } from '../calendar/record-calendar.tsx';
import { NewLink } from '../list/list-state.tsx';
import { RecordViewTabs } from '../list/record-view-tabs.tsx';
import { calendarField } from '../model/calendar.ts';
import { type DefinitionSource, screensOf } from './read-records.ts';

export interface RecordCalendarPageProps {
  params: Promise<{ organization: string; by: string }>;
  record: DefinitionSource;
}

/** The calendar of one field. Its days are asked for by the browser, which alone knows where the person is and which day it is there. */
export async function RecordCalendarPage({ params, record }: RecordCalendarPageProps) {
  const { organization, by } = await params;
  const [screen = notFound()] = await screensOf(organization, record);
  const { definition, may } = screen;
  const field = calendarField(definition, by) ?? notFound();
  if (!may.read) notFound();
  return (
    <Page
      wide
      title={definition.labelPlural}
      actions={
        may.create &&
        definition.form && (
          <NewLink {...{ organization }} route={definition.route} label={definition.label} />
        )
      }
    >
      <RecordViewTabs {...{ organization, definition }} />
      <RecordCalendar {...screen} field={field} />
    </Page>
  );
}
