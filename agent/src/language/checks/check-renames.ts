import type { Reporter } from '../diagnostics/index.ts';
import type { Located } from '../source.ts';
import type { CheckedApp } from './checked-app.ts';

interface Renamed {
  readonly name: string;
  readonly from: Located<string> | undefined;
}

/** What was renamed is gone, and went to one place alone. */
export function checkRenames({ drafts }: CheckedApp, reporter: Reporter): void {
  const all = [...drafts.values()];
  check(
    all.map(({ name, spec }) => ({ name, from: spec.renamedFrom })),
    reporter,
  );
  for (const { fields, relations } of all) {
    const members = [
      ...fields.map(({ field, spec }): Renamed => ({ name: field.name, from: spec?.renamedFrom })),
      ...relations.map(({ name, spec }): Renamed => ({ name, from: spec?.renamedFrom })),
    ];
    check(members, reporter);
  }
}

function check(renamed: readonly Renamed[], reporter: Reporter): void {
  const names = new Set(renamed.map(({ name }) => name));
  const seen = new Set<string>();
  for (const { from } of renamed) {
    if (from === undefined) continue;
    if (names.has(from.value)) {
      const message = `\`${from.value}\` is still there: it cannot have been renamed`;
      reporter.error('SPEC.BAD_RENAME', from.range, message);
    } else if (seen.has(from.value)) {
      const message = `\`${from.value}\` was renamed to something else already`;
      reporter.error('SPEC.BAD_RENAME', from.range, message);
    }
    seen.add(from.value);
  }
}
