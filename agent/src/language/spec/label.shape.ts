import type { Located } from '../source.ts';
import {
  choice,
  definition,
  lineOfText,
  map,
  name,
  named,
  type ShapeValue,
} from '../shape/index.ts';

const longest = 500;

export interface SpecLabel {
  /** The locale is null where the spec gives one text alone: the app's default locale. */
  readonly locale: Located<string> | null;
  readonly text: string;
}

const locale = name('a language', /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'de');
const words = lineOfText('a text for people', longest);

/** `label: Ticket`, or one text per language. */
export const labelShape = definition(
  'Text',
  choice<SpecLabel[]>(
    'a text, or a map of languages to texts',
    {
      kind: 'text',
      shape: map(words, ({ value }): SpecLabel[] => [{ locale: null, text: value }]),
    },
    {
      kind: 'map',
      shape: map(named(locale, words, 'a map of languages to texts'), ({ entries }) =>
        entries.flatMap(({ key, value }): SpecLabel[] =>
          value === undefined ? [] : [{ locale: key, text: value.value }],
        ),
      ),
    },
  ),
);

export type SpecLabels = ShapeValue<typeof labelShape>;
