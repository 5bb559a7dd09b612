import type { Entity, GivenRecord, ScenarioRequest } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { NamedEntries, SpecText } from '../shape/index.ts';
import type { SpecNode } from '../yaml/index.ts';
import type { Enums } from './enums.ts';
import { readValues } from './scenario-values.ts';

interface Context {
  readonly entities: readonly Entity[];
  readonly enums: Enums;
  readonly reporter: Reporter;
}

/** `POST /tickets/{id}/close`. */
export function readRequest(
  when: SpecText,
  given: readonly GivenRecord[],
  body: NamedEntries<SpecNode> | undefined,
  context: Context,
): ScenarioRequest | null {
  const bad = (message: string, hint: string | null = null): null => {
    context.reporter.error('SPEC.BAD_SCENARIO', when.range, message, hint);
    return null;
  };
  const parts =
    /^(GET|POST|PATCH|DELETE) (?:\/v1)?\/([a-z0-9-]+)(\/\{id\}(?:\/([A-Za-z][A-Za-z0-9]*))?)?$/.exec(
      when.value,
    );
  if (parts === null)
    return bad('expected a method and a path', 'such as: POST /tickets/{id}/close');
  const [, method = '', route = '', one, last] = parts;
  const entity = context.entities.find(({ names }) => names.kebabPlural === route);
  if (entity === undefined) {
    const routes = context.entities.map(({ names }) => names.kebabPlural);
    return bad(`there is no route \`/${route}\``, suggestion(route, routes));
  }
  if (entity.access.read === null) return bad(`nobody reads ${route}, so they have no routes`);
  const transitions = entity.workflow?.transitions.map(({ name }) => name) ?? [];
  const action = actionOf(method, one !== undefined, last, transitions);
  if (action === null)
    return bad(`${entity.name} has no such request`, suggestion(last ?? '', transitions));
  if (one !== undefined && !given.some((record) => record.entity === entity.name)) {
    return bad(`which ${entity.name}?`, `add one under \`given\``);
  }
  if (body !== undefined && action !== 'create' && action !== 'update') {
    return bad(
      'this request has no body',
      'a body goes with POST /tickets and PATCH /tickets/{id}',
    );
  }
  const transition = action === 'transition' ? (last ?? null) : null;
  const values =
    body === undefined ? null : readValues(entity, body, { ...context, of: 'body', given });
  return { action, entity: entity.name, transition, body: values };
}

function actionOf(
  method: string,
  isOne: boolean,
  last: string | undefined,
  transitions: readonly string[],
): ScenarioRequest['action'] | null {
  if (last !== undefined) {
    if (method !== 'POST') return null;
    if (last === 'restore') return 'restore';
    return transitions.includes(last) ? 'transition' : null;
  }
  const actions: Readonly<Record<string, ScenarioRequest['action']>> = isOne
    ? { GET: 'read', PATCH: 'update', DELETE: 'delete' }
    : { GET: 'list', POST: 'create' };
  return actions[method] ?? null;
}
