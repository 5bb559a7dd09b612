import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { NamedEntry } from '../shape/index.ts';
import type {
  SpecCheck,
  SpecEntity,
  SpecIndex,
  SpecMixin,
  SpecUnique,
} from '../spec/entity.shape.ts';
import type { SpecField } from '../spec/field.shape.ts';
import type { SpecRelation } from '../spec/relation.shape.ts';

/** What an entity says itself, and what its mixins say. */
export interface Members {
  readonly fields: readonly NamedEntry<SpecField>[];
  readonly relations: readonly NamedEntry<SpecRelation>[];
  readonly unique: readonly SpecUnique[];
  readonly indexes: readonly SpecIndex[];
  readonly checks: readonly SpecCheck[];
}

export type Mixins = ReadonlyMap<string, SpecMixin | undefined>;

export function mixIn(entity: SpecEntity, mixins: Mixins, reporter: Reporter): Members {
  const parts = [...usedMixins(entity, mixins, reporter), entity];
  const fields = parts.flatMap((part) => part.fields?.entries ?? []);
  const relations = parts.flatMap((part) => part.relations?.entries ?? []);
  return {
    fields: distinct(fields, reporter),
    relations: distinct(relations, reporter),
    unique: parts.flatMap((part) => part.unique?.value ?? []),
    indexes: parts.flatMap((part) => part.indexes?.value ?? []),
    checks: parts.flatMap((part) => part.checks?.value ?? []),
  };
}

function usedMixins(entity: SpecEntity, mixins: Mixins, reporter: Reporter): SpecMixin[] {
  return (entity.mixins?.value ?? []).flatMap(({ value, range }) => {
    if (!mixins.has(value)) {
      const hint = suggestion(value, mixins.keys());
      reporter.error('SPEC.UNKNOWN_MIXIN', range, `there is no mixin \`${value}\``, hint);
    }
    return mixins.get(value) ?? [];
  });
}

/** Two mixins, or a mixin and the entity, may not say the same name: which of them would hold? */
function distinct<T>(entries: readonly NamedEntry<T>[], reporter: Reporter): NamedEntry<T>[] {
  const seen = new Set<string>();
  return entries.filter(({ key }) => {
    const isFirst = !seen.has(key.value);
    if (!isFirst) {
      const message = `\`${key.value}\` comes from a mixin already`;
      reporter.error('SPEC.NAME_CLASH', key.range, message);
    }
    seen.add(key.value);
    return isFirst;
  });
}
