import type { Entity } from '../../model/index.ts';
import { canCreate, canDelete, canUpdate, hasTrash, words } from '../parts/fields.ts';
import { importsFor, quoted } from '../parts/imports.ts';
import { contractNames, typesOf } from './module.template.ts';

/** The contracts of an entity for its hooks and for what runs them. */
export function typesFile(entity: Entity): string {
  const transitions = transitionsOf(entity).map(quoted);
  const transition = `transition: ${transitions.length > 0 ? transitions.join(' | ') : 'never'};`;
  const body = `/** The contracts of ${words(entity.names.kebabPlural)}, as their hooks know them. */
export ${typesOf(entity, transition)}
`;
  const types = contractNames(entity).map((name) => `type ${name}`);
  return `${importsFor(body, { '@monorepo/shared-types': types })}\n\n${body}`;
}

/** Where an owner begins: every hook that the entity has, and none of them taken. */
export function hooksFile(entity: Entity): string {
  const { pascalPlural, camel, kebabPlural } = entity.names;
  return `import { defineHooks } from '../../platform/records/index.ts';
import type { ${pascalPlural} } from './${kebabPlural}.types.ts';

/**
 * Your code around the writes of ${words(kebabPlural)}: before and after each of
 * ${eventsOf(entity).join(', ')}, as in \`before${eventsOf(entity)[0] ?? ''}\`.
 * This file is yours: the generator made it once and leaves it alone. See docs/guides/hooks.md.
 */
export const ${camel}Hooks = defineHooks<${pascalPlural}>({});
`;
}

function eventsOf(entity: Entity): string[] {
  return [
    ...(canCreate(entity) ? ['Create'] : []),
    ...(canUpdate(entity) ? ['Update'] : []),
    ...(canDelete(entity) ? ['Delete'] : []),
    ...(hasTrash(entity) ? ['Restore'] : []),
    ...(transitionsOf(entity).length > 0 ? ['Transition'] : []),
  ];
}

function transitionsOf({ workflow }: Entity): string[] {
  return (workflow?.transitions ?? []).map(({ name }) => name);
}
