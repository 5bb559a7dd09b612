import type { Enum, EnumValue } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { reservedForValue, snakeCase } from '../names/index.ts';
import type { Located, Range } from '../source.ts';
import type { SpecEnumValue } from '../spec/enum.shape.ts';
import type { LabelReader } from './labels.ts';

/** The enums of the app: those of the spec, and those that a field or a workflow brings. */
export class Enums {
  readonly #enums = new Map<string, { readonly enum: Enum; readonly range: Range }>();
  readonly #reporter: Reporter;
  readonly #labels: LabelReader;

  constructor(reporter: Reporter, labels: LabelReader) {
    this.#reporter = reporter;
    this.#labels = labels;
  }

  add(
    name: Located<string>,
    values: readonly SpecEnumValue[],
    renamedFrom: string | null = null,
  ): void {
    if (this.#enums.has(name.value)) {
      const message = `there is an enum \`${name.value}\` already`;
      this.#reporter.error('SPEC.NAME_CLASH', name.range, message);
      return;
    }
    const read = this.#values(name.value, values);
    const typeName = snakeCase(name.value);
    const made = { name: name.value, values: read, typeName, renamedFrom };
    this.#enums.set(name.value, { enum: made, range: name.range });
  }

  get(name: string): Enum | undefined {
    return this.#enums.get(name)?.enum;
  }

  get names(): string[] {
    return [...this.#enums.keys()];
  }

  get all(): { readonly enum: Enum; readonly range: Range }[] {
    return [...this.#enums.values()];
  }

  #values(owner: string, values: readonly SpecEnumValue[]): EnumValue[] {
    const seen = new Map<string, string>();
    return values.map(({ name, options }): EnumValue => {
      const before = seen.get(name.value.toLowerCase());
      if (before !== undefined) {
        const message = `\`${name.value}\` and \`${before}\` are the same value`;
        this.#reporter.error('SPEC.NAME_CLASH', name.range, message);
      }
      seen.set(name.value.toLowerCase(), name.value);
      const reserved = reservedForValue(name.value);
      if (reserved !== null) {
        const message = `\`${name.value}\` is a word of ${reserved}`;
        this.#reporter.error('SPEC.RESERVED_NAME', name.range, message);
      }
      const what = `${owner}.${name.value}`;
      const label = this.#labels.read(options?.label, name.value, what);
      return { name: name.value, label, renamedFrom: this.#renamed(values, options?.renamedFrom) };
    });
  }

  #renamed(values: readonly SpecEnumValue[], from: Located<string> | undefined): string | null {
    if (from === undefined) return null;
    if (values.some(({ name }) => name.value === from.value)) {
      this.#reporter.error('SPEC.BAD_RENAME', from.range, `\`${from.value}\` is still there`);
    }
    return from.value;
  }
}
