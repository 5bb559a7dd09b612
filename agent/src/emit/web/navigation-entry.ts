import { locales } from '@monorepo/shared-types/locales';
import { importName, jsonKey, listElement, unionMember } from '../../edit/index.ts';
import type { App, Entity } from '../../model/index.ts';
import type { Edit } from '../emitter.ts';
import { type Icon, iconOf } from './icons.ts';
import { textOf } from './text-of.ts';

const path = 'apps/web/src/features/shell/navigation-items.tsx';

/** The list of an entity in the navigation, by its plural in every language: after those of the entities before it. */
export function navigationEntry(entity: Entity, app: App, icon: Icon): Edit[] {
  const { camelPlural: name } = entity.names;
  const before = app.entities.slice(0, app.entities.indexOf(entity));
  return [
    importName({
      path,
      name: icon.name,
      from: `lucide-react/icons/${icon.module}`,
      kind: 'default',
    }),
    unionMember({ path, type: 'NavigationItem.name', member: `'${name}'` }),
    listElement({
      path,
      in: { constant: 'navigationItems' },
      element: elementOf(entity, icon),
      after: [todos, ...before.map((other) => elementOf(other, iconOf(other, app)))],
    }),
    ...locales.map((locale) =>
      jsonKey({
        path: `packages/i18n/src/messages/${locale}/shell.json`,
        keys: [name],
        value: textOf(entity.labelPlural, locale, app),
      }),
    ),
  ];
}

const todos = "{ name: 'todos', path: 'todos', permission: 'todo:read', icon: <ListTodo /> }";

function elementOf({ names }: Entity, icon: Icon): string {
  const { camelPlural, kebabPlural, kebab } = names;
  return `{ name: '${camelPlural}', path: '${kebabPlural}', permission: '${kebab}:read', icon: <${icon.name} /> }`;
}
