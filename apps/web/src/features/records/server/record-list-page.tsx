import { notFound } from 'next/navigation';
import type { Page as PageOf } from '@monorepo/shared-types';
import type { z } from 'zod';
import { Page } from '@/features/shell/page.tsx';
import { recordsPath } from '../api/records-api.ts';
import { NewLink } from '../list/list-state.tsx';
import { RecordList } from '../list/record-list.tsx';
import { RecordViewTabs } from '../list/record-view-tabs.tsx';
import type { RecordData } from '../model/definition.ts';
import { firstOf, queryOf, readView } from '../model/record-view.ts';
import { type DefinitionSource, readOrNotFound, screensOf } from './read-records.ts';

export interface RecordListPageProps {
  params: Promise<{ organization: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
  record: DefinitionSource;
  /** The contract of a page of the list. */
  contract: z.ZodType<PageOf<RecordData>>;
}

/** The first page of a list as the address asks for it; the browser goes on from there. */
export async function RecordListPage(props: RecordListPageProps) {
  const [{ organization }, address] = await Promise.all([props.params, props.searchParams]);
  const [screen = notFound()] = await screensOf(organization, props.record);
  const { definition, may } = screen;
  const view = readView(definition, { get: (name) => firstOf(address[name]) });
  const path = `${recordsPath(organization, definition.route)}?${queryOf(view).toString()}`;
  const page = await readOrNotFound(path, props.contract);
  return (
    <Page
      title={definition.labelPlural}
      actions={
        may.create &&
        definition.form && (
          <NewLink {...{ organization }} route={definition.route} label={definition.label} />
        )
      }
    >
      <RecordViewTabs {...{ organization, definition }} />
      <RecordList {...screen} drawn={{ view, page }} />
    </Page>
  );
}
