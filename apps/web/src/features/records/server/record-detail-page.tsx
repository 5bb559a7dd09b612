import { Id } from '@monorepo/shared-types';
import { Card, CardBody } from '@monorepo/ui/card';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { Page } from '@/features/shell/page.tsx';
import { recordsPath } from '../api/records-api.ts';
import { RecordActions } from '../detail/record-actions.tsx';
import { RecordFields } from '../detail/record-fields.tsx';
import { RecordHistory } from '../detail/record-history.tsx';
import { RelatedRecords } from '../detail/related-records.tsx';
import type { RecordData } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { titleOf } from '../model/record.ts';
import { type DefinitionSource, readOrNotFound, screensOf } from './read-records.ts';

export interface RecordDetailPageProps {
  params: Promise<{ organization: string; id: string }>;
  record: DefinitionSource;
  contract: z.ZodType<RecordData>;
  /** The kinds of records that its sections list. */
  related?: readonly DefinitionSource[];
}

/** One record: what is known of it, what can be done to it, what belongs to it, and what happened to it. */
export async function RecordDetailPage(props: RecordDetailPageProps) {
  const { organization, id } = await props.params;
  if (!Id.safeParse(id).success) notFound();
  const [screen = notFound(), ...others] = await screensOf(
    organization,
    props.record,
    ...(props.related ?? []),
  );
  const { definition } = screen;
  const { children = [], detail, list, route } = definition;
  const record = await readOrNotFound(`${recordsPath(organization, route)}/${id}`, props.contract);
  return (
    <Page
      title={<bdi className="wrap-anywhere">{titleOf(definition, record)}</bdi>}
      parent={list && { href: recordPath(organization, route), label: definition.labelPlural }}
      actions={<RecordActions {...screen} record={record} />}
    >
      <div className="grid gap-5">
        <Card>
          <CardBody>
            <RecordFields {...{ organization, definition, record }} />
          </CardBody>
        </Card>
        {children.map(({ route: otherRoute, by, label }) => {
          const other = others.find((candidate) => candidate.definition.route === otherRoute);
          if (!other?.may.read) return null;
          return (
            <RelatedRecords key={`${otherRoute} ${by}`} {...other} title={label} {...{ by, id }} />
          );
        })}
        {detail?.history === true && <RecordHistory {...{ organization, definition, record }} />}
      </div>
    </Page>
  );
}
