import { locales } from '@monorepo/shared-types';
import { importName, jsonKey, listElement, unionMember } from '../../edit/index.ts';
import type { App, Entity } from '../../model/index.ts';
import type { Edit } from '../emitter.ts';
import { textOf } from './text-of.ts';

const path = 'apps/web/src/features/shell/navigation-items.tsx';

/** A picture of lucide: its component, and its module below `lucide-react/icons/`. */
export interface Icon {
  readonly name: string;
  readonly module: string;
}

/** The list of an entity in the navigation, by its plural in every language. */
export function navigationEntry({ names, labelPlural }: Entity, app: App, icon: Icon): Edit[] {
  const { camelPlural: name, kebabPlural: route } = names;
  const element = (key: string, folder: string, picture: string) =>
    `{ name: '${key}', href: \`/o/\${slug}/${folder}\`, icon: <${picture} /> }`;
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
      in: { returnedBy: 'navigationItems' },
      element: element(name, route, icon.name),
      after: [element('todos', 'todos', 'ListTodo')],
    }),
    ...locales.map((locale) =>
      jsonKey({
        path: `packages/i18n/src/messages/${locale}/shell.json`,
        keys: [name],
        value: textOf(labelPlural, locale, app),
      }),
    ),
  ];
}
