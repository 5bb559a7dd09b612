import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { EntityDraft } from './draft.ts';

const usualNames = ['name', 'title', 'subject', 'label', 'number', 'code', 'email'];
const lines = ['string', 'sequence', 'email', 'slug', 'phone', 'url'];
const texts = [...lines, 'text', 'richtext', 'color'];

/** The field that names a record: the spec's, one with a usual name, or the first text. */
export function displayField(draft: EntityDraft, reporter: Reporter): string {
  const { display } = draft.spec;
  const candidates = draft.fields.filter(({ field }) => texts.includes(field.type.kind));
  const names = candidates.map(({ field }) => field.name);
  if (display !== undefined) {
    if (names.includes(display.value)) return display.value;
    const message = `\`${display.value}\` is no text of ${draft.name}`;
    reporter.error('SPEC.UNKNOWN_FIELD', display.range, message, suggestion(display.value, names));
  }
  const short = candidates.filter(({ field }) => lines.includes(field.type.kind));
  const usual = usualNames.find((name) => short.some(({ field }) => field.name === name));
  return usual ?? short[0]?.field.name ?? names[0] ?? 'id';
}
