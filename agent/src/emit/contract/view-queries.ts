import type { App, Entity } from '../../model/index.ts';
import { hasTrash, words } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { calendarsOf, groupedBy, summed } from '../parts/summary.ts';

/** What a summary of an entity takes. */
export function summaryLines(entity: Entity): string {
  const { pascal, kebabPlural } = entity.names;
  const numbers = summed(entity).map(quoted).join(', ');
  return `/** How many ${words(kebabPlural)} there are in each group${numbers === '' ? '' : ', and what one of their numbers adds up to'}; the filters are those of the list. */
export const ${pascal}SummaryQuery = ${filtersAlone(entity)}.extend({
  by: z.enum([${groupedBy(entity).map(quoted).join(', ')}]).optional(),
  per: SummaryPeriod.optional(),
  timeZone: TimeZone.optional(),
  ${numbers === '' ? '' : `sum: z.enum([${numbers}]).optional(),\navg: z.enum([${numbers}]).optional(),`}
});
export type ${pascal}SummaryQuery = z.infer<typeof ${pascal}SummaryQuery>;`;
}

/** What the calendars of an entity take. */
export function calendarLines(entity: Entity, app: App): string {
  const { pascal, kebabPlural } = entity.names;
  return `/** The ${words(kebabPlural)} of a range of days; the filters are those of the list. */
export const ${pascal}CalendarQuery = ${filtersAlone(entity)}
  .extend({ by: z.enum([${calendarsOf(entity, app).map(quoted).join(', ')}]), ...calendarRange })
  .refine(isCalendarRange, 'is no range of at most two months');
export type ${pascal}CalendarQuery = z.infer<typeof ${pascal}CalendarQuery>;`;
}

/** What a list takes, without its pages and its order. */
function filtersAlone(entity: Entity): string {
  const left = ['cursor', 'limit', 'sort', ...(hasTrash(entity) ? ['trash'] : [])];
  return `${entity.names.pascal}Query.omit({ ${left.map((name) => `${name}: true`).join(', ')} })`;
}
