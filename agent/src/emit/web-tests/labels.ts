import { roles } from '@monorepo/shared-types/roles';
import { type AccessRule, type App, type Entity, rolesThatMay } from '../../model/index.ts';
import { textIn } from '../messages/record-messages.ts';

type Labels = Readonly<Record<string, string>>;

export function mayOwner(rule: AccessRule | null): boolean {
  return rolesThatMay(rule, roles).includes('owner');
}

/** A label as the browser shows it in English. */
export function labelOf({ label, name }: { label: Labels; name: string }, app: App): string {
  return textIn({ labels: label, name }, 'en', app).replaceAll("''", "'");
}

/** A text between single quotes. */
export function asText(text: string): string {
  return text.replaceAll("'", "\\'");
}

/** A transition out of the first state that the owner of an organisation may make without further ado. */
export function openMove({ workflow, access }: Entity, app: App) {
  const transition = workflow?.transitions.find(
    ({ from, to, guard, rule }) =>
      from.includes(workflow.initial) &&
      to !== workflow.initial &&
      guard === null &&
      mayOwner(rule ?? access.update),
  );
  const state = workflow?.states.find(({ name }) => name === transition?.to);
  if (transition === undefined || state === undefined) return undefined;
  return {
    name: textIn({ labels: transition.label, name: transition.name }, 'en', app),
    to: state.name,
    state: textIn({ labels: state.label, name: state.name }, 'en', app),
  };
}
