import { locales as platformLocales } from '@monorepo/shared-types/locales';
import type { Labels } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import { humanize } from '../names/index.ts';
import type { Located, Range } from '../source.ts';
import type { Spec } from '../spec/spec.shape.ts';
import type { SpecLabels } from '../spec/label.shape.ts';

/** The languages of the app, and its texts in them. */
export class LabelReader {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly #range: Range;
  readonly #reporter: Reporter;
  readonly #missing = new Map<string, string[]>();

  constructor(spec: Spec, reporter: Reporter) {
    const { app } = spec;
    this.#reporter = reporter;
    this.#range = app?.locales?.range ?? spec.range;
    const known = (app?.locales?.value ?? []).filter((locale) => this.#isKnown(locale));
    this.#reportTwice(known);
    this.locales = known.length > 0 ? [...new Set(known.map(({ value }) => value))] : ['en'];
    this.defaultLocale = this.#default(app?.defaultLocale);
  }

  /**
   * The texts the spec gives. The default locale always has one: made of the name where the spec gives none.
   *
   * @param what for the report of what is missing: `Ticket.dueAt`
   */
  read(labels: SpecLabels | undefined, name: string, what: string): Labels {
    const given = this.readOptional(labels);
    for (const locale of this.locales) {
      const isEnglish = locale.split('-')[0] === 'en';
      if (given[locale] !== undefined || (isEnglish && locale === this.defaultLocale)) continue;
      this.#missing.set(locale, [...(this.#missing.get(locale) ?? []), what]);
    }
    return { [this.defaultLocale]: humanize(name), ...given };
  }

  /** The same without a report of what is missing, where another place reports it. */
  readWithName(labels: SpecLabels | undefined, name: string): Labels {
    return { [this.defaultLocale]: humanize(name), ...this.readOptional(labels) };
  }

  /** The texts the spec gives, and no others. */
  readOptional(labels: SpecLabels | undefined): Labels {
    const texts: Record<string, string> = {};
    for (const { locale, text } of labels ?? []) {
      if (locale === null) texts[this.defaultLocale] = text;
      else if (this.locales.includes(locale.value)) texts[locale.value] = text;
      else this.#reportUnknown(locale, this.locales, 'the app does not have');
    }
    return texts;
  }

  /** One warning for each language, not one for each text. */
  reportMissing(): void {
    for (const [locale, names] of this.#missing) {
      const shown = names.slice(0, 5).join(', ');
      const more = names.length > 5 ? ` and ${String(names.length - 5)} more` : '';
      const message = `${String(names.length)} names have no text in \`${locale}\`: ${shown}${more}`;
      this.#reporter.warning('SPEC.LABELS_MISSING', this.#range, message);
    }
  }

  #isKnown(locale: Located<string>): boolean {
    if (platformLocales.some((known) => known === locale.value)) return true;
    this.#reportUnknown(locale, platformLocales, 'the platform does not have');
    return false;
  }

  #default(locale: Located<string> | undefined): string {
    const first = this.locales[0] ?? 'en';
    if (locale === undefined) return first;
    if (this.locales.includes(locale.value)) return locale.value;
    this.#reportUnknown(locale, this.locales, 'the app does not have');
    return first;
  }

  #reportTwice(locales: readonly Located<string>[]): void {
    for (const [index, { value, range }] of locales.entries()) {
      if (locales.findIndex((other) => other.value === value) === index) continue;
      this.#reporter.error('SPEC.NAME_CLASH', range, `\`${value}\` stands twice`);
    }
  }

  #reportUnknown(locale: Located<string>, known: readonly string[], who: string): void {
    const { value, range } = locale;
    this.#reporter.error(
      'SPEC.UNKNOWN_LOCALE',
      range,
      `${who} the language \`${value}\``,
      suggestion(value, known),
    );
  }
}
