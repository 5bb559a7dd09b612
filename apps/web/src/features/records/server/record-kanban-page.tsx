import { type Page as PageOf, Summary } from '@monorepo/shared-types';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { Page } from '@/features/shell/page.tsx';
import { recordsPath } from '../api/records-api.ts';
import { RecordKanban } from '../kanban/record-kanban.tsx';
import { NewLink } from '../list/list-state.tsx';
import { RecordViewTabs } from '../list/record-view-tabs.tsx';
import type { RecordData } from '../model/definition.ts';
import { viewDefinition, columnField, columnQuery, countQuery } from '../model/kanban.ts';
import { firstOf, readView } from '../model/record-view.ts';
import { type DefinitionSource, readOrNotFound, screensOf } from './read-records.ts';

export interface RecordKanbanPageProps {
  params: Promise<{ organization: string; by: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
  record: DefinitionSource;
  /** The contract of a page of the list. */
  contract: z.ZodType<PageOf<RecordData>>;
}

/** The board of one field: the first cards of each column, and how many there are, asked for at once. */
export async function RecordKanbanPage(props: RecordKanbanPageProps) {
  const [{ organization, by }, address] = await Promise.all([props.params, props.searchParams]);
  const [screen = notFound()] = await screensOf(organization, props.record);
  const { definition: whole, may } = screen;
  const field = columnField(whole, by) ?? notFound();
  const definition = viewDefinition(whole, by);
  const view = readView(definition, { get: (name) => firstOf(address[name]) });
  const path = recordsPath(organization, definition.route);
  const [counts, ...pages] = await Promise.all([
    readOrNotFound(`${path}/summary?${countQuery(view, by).toString()}`, Summary),
    ...field.options.map((option) =>
      readOrNotFound(`${path}?${columnQuery(view, by, option).toString()}`, props.contract),
    ),
  ]);
  const columns = Object.fromEntries(
    field.options.flatMap(({ value }, index) => {
      const page = pages[index];
      return page === undefined ? [] : [[value, page] as const];
    }),
  );
  const board = whole.views?.find((each) => each.kind === 'kanban' && each.by === by);
  const card = board?.kind === 'kanban' ? board.card : [];
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
      <RecordViewTabs {...{ organization }} definition={whole} />
      <RecordKanban
        {...screen}
        {...{ definition, field, card }}
        drawn={{ view, counts, columns }}
      />
    </Page>
  );
}
