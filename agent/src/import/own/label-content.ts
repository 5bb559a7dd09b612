import { humanize } from '../../language/names/index.ts';
import type { Labels } from '../../model/index.ts';
import type { Content } from '../spec/content.ts';

/** @param name that the text of the default language would be made of; null where there would be none */
export function labelContent(
  key: string,
  labels: Labels,
  name: string | null,
  locale: string,
): Content {
  const texts = Object.entries(labels);
  const isUsual = name !== null && texts.length === 1 && labels[locale] === humanize(name);
  return texts.length === 0 || isUsual ? {} : { [key]: { ...labels } };
}
