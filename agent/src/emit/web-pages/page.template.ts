import type { App, Entity } from '../../model/index.ts';
import { childrenOf, creatableFrom } from '../web/screens.ts';

export function listPageTemplate({ names }: Entity): string {
  const { pascal, camel, kebabPlural } = names;
  return `
import { ${pascal}Page } from '@monorepo/shared-types';
import type { Metadata } from 'next';
${recordImports([names])}
import { RecordListPage } from '@/features/records/list.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await ${camel}Record()).labelPlural };
}

export default function ${pascal}ListPage(props: PageProps<'/o/[organization]/${kebabPlural}'>) {
  return <RecordListPage {...props} record={${camel}Record} contract={${pascal}Page} />;
}
`.trimStart();
}

export function kanbanPageTemplate({ names }: Entity): string {
  const { pascal, camel, kebabPlural } = names;
  return `
import { ${pascal}Page } from '@monorepo/shared-types';
import type { Metadata } from 'next';
${recordImports([names])}
import { RecordKanbanPage } from '@/features/records/kanban.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await ${camel}Record()).labelPlural };
}

export default function ${pascal}KanbanPage(props: PageProps<'/o/[organization]/${kebabPlural}/kanban/[by]'>) {
  return <RecordKanbanPage {...props} record={${camel}Record} contract={${pascal}Page} />;
}
`.trimStart();
}

export function calendarPageTemplate({ names }: Entity): string {
  const { pascal, camel, kebabPlural } = names;
  return `
import type { Metadata } from 'next';
${recordImports([names])}
import { RecordCalendarPage } from '@/features/records/calendar.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await ${camel}Record()).labelPlural };
}

export default function ${pascal}CalendarPage(props: PageProps<'/o/[organization]/${kebabPlural}/calendar/[by]'>) {
  return <RecordCalendarPage {...props} record={${camel}Record} />;
}
`.trimStart();
}

export function loadingTemplate({ names }: Entity): string {
  const { pascal, camel } = names;
  return `
${recordImports([names])}
import { RecordsLoading } from '@/features/records/list.ts';

export default function ${pascal}ListLoading() {
  return <RecordsLoading record={${camel}Record} />;
}
`.trimStart();
}

export function detailPageTemplate(entity: Entity, app: App): string {
  const { names } = entity;
  const { pascal, camel, kebabPlural } = names;
  const related = distinct(childrenOf(entity, app).map(({ child }) => child.names));
  return `
import { ${pascal} } from '@monorepo/shared-types';
import type { Metadata } from 'next';
${recordImports([names, ...related])}
import { RecordDetailPage } from '@/features/records/detail.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await ${camel}Record()).label };
}

export default function ${pascal}DetailPage(props: PageProps<'/o/[organization]/${kebabPlural}/[id]'>) {
  return <RecordDetailPage {...props} record={${camel}Record} contract={${pascal}}${relatedProp(related)} />;
}
`.trimStart();
}

export function newPageTemplate(entity: Entity, app: App): string {
  const { names } = entity;
  const { pascal, camel, kebabPlural } = names;
  const related = creatableFrom(entity, app).map((other) => other.names);
  return `
import type { Metadata } from 'next';
${recordImports([names, ...related])}
import { NewRecordPage } from '@/features/records/form.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await ${camel}Record()).label };
}

export default function New${pascal}Page(props: PageProps<'/o/[organization]/${kebabPlural}/new'>) {
  return <NewRecordPage {...props} record={${camel}Record}${relatedProp(related)} />;
}
`.trimStart();
}

export function editPageTemplate(entity: Entity, app: App): string {
  const { names } = entity;
  const { pascal, camel, kebabPlural } = names;
  const related = creatableFrom(entity, app).map((other) => other.names);
  return `
import { ${pascal} } from '@monorepo/shared-types';
import type { Metadata } from 'next';
${recordImports([names, ...related])}
import { EditRecordPage } from '@/features/records/form.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await ${camel}Record()).label };
}

export default function Edit${pascal}Page(props: PageProps<'/o/[organization]/${kebabPlural}/[id]/edit'>) {
  return <EditRecordPage {...props} record={${camel}Record} contract={${pascal}}${relatedProp(related)} />;
}
`.trimStart();
}

type Names = Entity['names'];

/** The definitions, each once, in the order of their folders. */
function recordImports(names: readonly Names[]): string {
  return distinct(names)
    .toSorted((one, other) => (one.kebabPlural < other.kebabPlural ? -1 : 1))
    .map(
      ({ camel, kebabPlural }) =>
        `import { ${camel}Record } from '@/features/${kebabPlural}/index.ts';`,
    )
    .join('\n');
}

function relatedProp(names: readonly Names[]): string {
  if (names.length === 0) return '';
  return ` related={[${names.map(({ camel }) => `${camel}Record`).join(', ')}]}`;
}

function distinct(names: readonly Names[]): Names[] {
  return names.filter(
    ({ pascal }, index) => names.findIndex((other) => other.pascal === pascal) === index,
  );
}
