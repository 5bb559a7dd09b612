import type { Reporter } from '../diagnostics/index.ts';
import type { Range } from '../source.ts';

/** Names that must differ from each other, whatever their case. */
export class NameRegistry {
  readonly #taken = new Map<string, { readonly name: string; readonly by: string }>();
  readonly #reporter: Reporter;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /**
   * @param name what would be written
   * @param by whose it is, for messages: `the table of Ticket`
   * @returns whether the name was free
   */
  add(name: string, by: string, range: Range, hint: string | null = null): boolean {
    const before = this.#taken.get(name.toLowerCase());
    if (before === undefined) {
      this.#taken.set(name.toLowerCase(), { name, by });
      return true;
    }
    if (before.by === by) return true;
    const message =
      before.name === name
        ? `${by} and ${before.by} would both be \`${name}\``
        : `${by} and ${before.by} differ only in case: \`${name}\` and \`${before.name}\``;
    this.#reporter.error('SPEC.NAME_CLASH', range, message, hint);
    return false;
  }
}
