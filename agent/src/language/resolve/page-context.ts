import type { Entity } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { Located } from '../source.ts';
import type { SpecPage } from '../spec/page.shape.ts';
import type { LabelReader } from './labels.ts';

export interface PageContext {
  readonly name: string;
  readonly entity: Entity;
  /** Absent for a page that the spec does not name. */
  readonly spec?: SpecPage;
  readonly labels?: LabelReader;
  readonly reporter?: Reporter;
}

type Names = readonly Located<string>[];

/** Those that are there; undefined where the spec names none. */
export function known(
  page: Pick<PageContext, 'entity' | 'reporter'>,
  given: Names | undefined,
  all: readonly string[],
): string[] | undefined {
  if (given === undefined) return undefined;
  const seen = new Set<string>();
  return given.flatMap(({ value, range }) => {
    const name = value.replace(/^-/, '');
    if (!all.includes(name)) {
      const message = `${page.entity.name} has no \`${name}\` that could stand here`;
      page.reporter?.error('SPEC.BAD_PAGE', range, message, suggestion(name, all));
      return [];
    }
    if (seen.has(value))
      page.reporter?.error('SPEC.NAME_CLASH', range, `\`${value}\` stands twice`);
    seen.add(value);
    return [value];
  });
}
