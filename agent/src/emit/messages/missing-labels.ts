import type { App, Entity } from '../../model/index.ts';
import { recordTexts, textIn } from './record-messages.ts';

export interface MissingLabel {
  readonly entity: string;
  readonly locale: string;
  /** Below the namespace of its entity: `record.fields.dueAt`. */
  readonly key: string;
  /** What stands in its place until the spec, or the file of messages, has a better one. */
  readonly text: string;
}

/** The texts that the spec does not have in a language of its app. */
export function missingLabels(app: App): MissingLabel[] {
  return app.entities.flatMap((entity) => missingLabelsOf(entity, app));
}

/** Those of one entity. */
export function missingLabelsOf(entity: Entity, app: App): MissingLabel[] {
  return recordTexts(entity, app).flatMap((text) =>
    app.locales
      .filter((locale) => text.labels[locale] === undefined)
      .map((locale) => ({
        entity: entity.name,
        locale,
        key: text.key.join('.'),
        text: textIn(text, locale, app),
      })),
  );
}
