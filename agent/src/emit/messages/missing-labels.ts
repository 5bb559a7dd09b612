import type { App } from '../../model/index.ts';
import { recordTexts, textIn } from './record-messages.ts';

export interface MissingLabel {
  readonly locale: string;
  /** `contacts.record.fields.dueAt`. */
  readonly key: string;
  /** What stands in its place until the spec, or the file of messages, has a better one. */
  readonly text: string;
}

/** The texts that the spec does not have in a language of its app. */
export function missingLabels(app: App): MissingLabel[] {
  return app.entities.flatMap((entity) =>
    recordTexts(entity, app).flatMap((text) =>
      app.locales
        .filter((locale) => text.labels[locale] === undefined)
        .map((locale) => ({
          locale,
          key: [entity.names.camelPlural, ...text.key].join('.'),
          text: textIn(text, locale, app),
        })),
    ),
  );
}
