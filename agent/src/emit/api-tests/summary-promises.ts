import { roles } from '@monorepo/shared-types/roles';
import { type App, type Entity, type Field, rolesThatMay } from '../../model/index.ts';
import { isEveryone } from '../parts/fields.ts';
import { literal, quoted } from '../parts/imports.ts';
import { calendarsOf, groupedBy, hasSummary, summed } from '../parts/summary.ts';
import { rolesOf } from './maker.ts';
import { promise } from './promise.ts';
import { canBeMade, sampledFields } from './sample-body.ts';
import { rolesThatAlwaysMay } from './who-may.ts';

/** What is counted and added up, and for whom. */
export function summaryPromises(entity: Entity, app: App): string[] {
  if (!canBeMade(entity, app)) return [];
  const { fields, access } = entity;
  const isOpen = (name: string) => fields.find((field) => field.name === name)?.access.read == null;
  const groups = groupedBy(entity);
  const numbers = summed(entity);
  const readers = roles.filter((role) => rolesThatMay(access.read, roles).includes(role));
  const calendars = calendarsOf(entity, app)
    .filter((by) => isStamp(by) || sampledFields(entity, app).some(({ name }) => name === by))
    .map((by) =>
      promise(
        `is on the calendar of ${by}, for who may read it`,
        `isOnCalendar(records, ${quoted(by)}, ${literal(readers)})`,
      ),
    );
  if (!hasSummary(entity, app)) return calendars;
  return [
    ...calendars,
    promise(
      'is counted in groups, for who may read it',
      `isCounted(records, ${literal(groups.filter(isOpen))}, ${literal(numbers.filter(isOpen))}, ${literal(readers)})`,
    ),
    ...fields
      .filter((field) => !isEveryone(field.access.read))
      .flatMap((field) => {
        if (numbers.includes(field.name)) return [hidden(field, 'sum', entity, app)];
        return groups.includes(field.name) ? [hidden(field, 'by', entity, app)] : [];
      }),
  ];
}

function isStamp(name: string): boolean {
  return name === 'createdAt' || name === 'updatedAt';
}

function hidden({ name, access }: Field, how: 'sum' | 'by', entity: Entity, app: App): string {
  const seers = rolesOf(access.read).filter((role) => access.read?.roles.includes(role) === true);
  const readers = rolesThatAlwaysMay(entity.access.read, entity, app);
  return promise(
    `${how === 'sum' ? 'adds up' : 'groups by'} ${name} for some alone`,
    `isCountedBy(records, ${quoted(`?${how}=${name}`)}, ${literal(seers)}, ${literal(readers)})`,
  );
}
