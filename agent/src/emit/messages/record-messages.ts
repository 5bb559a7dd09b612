import type { App, Entity, Labels } from '../../model/index.ts';
import { childrenOf, isShown } from '../web/screens.ts';
import { enumOf, shownFields, shownRelations } from '../web/shown-fields.ts';

/** A text of an entity's definition, and what the spec has for it. */
export interface RecordText {
  /** Below the entity's namespace: `record.fields.dueAt`. */
  readonly key: readonly string[];
  readonly labels: Labels;
  /** What stands there where the spec has nothing in any language: its name, as words. */
  readonly name: string;
}

/** Every text that the definition of an entity takes from the messages, in order. */
export function recordTexts(entity: Entity, app: App): RecordText[] {
  if (!isShown(entity, app)) return [];
  const { names, label, labelPlural, workflow } = entity;
  const fields = [...shownFields(entity), ...shownRelations(entity)];
  const lists = childrenOf(entity, app).map(({ relation }) => relation);
  return [
    { key: ['label'], labels: label, name: names.pascal },
    { key: ['labelPlural'], labels: labelPlural, name: names.pascalPlural },
    ...[...fields, ...lists].map(({ name, label: labels }) => ({
      key: ['fields', name],
      labels,
      name,
    })),
    ...fields
      .filter(({ help }) => Object.keys(help).length > 0)
      .map(({ name, help }) => ({ key: ['help', name], labels: help, name })),
    ...valueTexts(entity, app),
    ...(workflow?.transitions ?? []).map(({ name, label: labels }) => ({
      key: ['transitions', name],
      labels,
      name,
    })),
  ].map((text) => ({ ...text, key: ['record', ...text.key] }));
}

function valueTexts(entity: Entity, app: App): RecordText[] {
  return shownFields(entity).flatMap((field) => {
    const known = app.enums.find(({ name }) => name === enumOf(field));
    return (known?.values ?? []).map(({ name, label }) => ({
      key: ['values', field.name, name],
      labels: label,
      name,
    }));
  });
}

/** What people read in one language: the spec's word, else that of its default language, else the name as words. */
export function textIn(
  { labels, name }: Pick<RecordText, 'labels' | 'name'>,
  locale: string,
  app: App,
): string {
  return escaped(labels[locale] ?? labels[app.defaultLocale] ?? humanized(name));
}

/** `dueAt` as `Due at`. */
export function humanized(name: string): string {
  const words = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter}`)
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A text as a message without arguments: braces and tags are what they look like. */
function escaped(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}<>]+/g, (signs) => `'${signs}'`);
}
