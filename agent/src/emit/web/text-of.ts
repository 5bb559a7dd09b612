import type { App, Labels } from '../../model/index.ts';

/** A text in one language; in the default language of the app where the spec says nothing. */
export function textOf(labels: Labels, locale: string, app: App): string {
  return labels[locale] ?? labels[app.defaultLocale] ?? '';
}
