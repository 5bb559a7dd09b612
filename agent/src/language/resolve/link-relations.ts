import { platformEntities } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { Drafts, EntityDraft, RelationDraft } from './draft.ts';

/** Finds the other side of every relation, and adds those that a relation names and nobody declares. */
export function linkRelations(drafts: Drafts, reporter: Reporter): void {
  const linker = new Linker(drafts, reporter);
  for (const draft of drafts.values())
    draft.relations.forEach((relation) => linker.checkTarget(relation));
  const all = [...drafts.values()].flatMap((owner) =>
    owner.relations.map((relation) => ({ owner, relation })),
  );
  const isExplicit = ({ relation }: (typeof all)[number]) => relation.spec?.inverse !== undefined;
  for (const { owner, relation } of all.filter(isExplicit)) linker.linkNamed(owner, relation);
  for (const { owner, relation } of all) linker.linkUnnamed(owner, relation);
}

class Linker {
  readonly #drafts: Drafts;
  readonly #reporter: Reporter;

  constructor(drafts: Drafts, reporter: Reporter) {
    this.#drafts = drafts;
    this.#reporter = reporter;
  }

  checkTarget(relation: RelationDraft): void {
    const range = relation.spec?.entity?.range ?? relation.range;
    if (relation.entity === 'User') {
      if (relation.kind === 'hasMany' || relation.kind === 'hasOne') {
        const message = 'a member belongs to the platform: no field of theirs points here';
        this.#reporter.error('SPEC.INVERSE_MISSING', range, message);
      }
      return;
    }
    if (this.#drafts.has(relation.entity)) return;
    const message = `there is no entity \`${relation.entity}\``;
    const hint = suggestion(relation.entity, [...this.#drafts.keys(), ...platformEntities]);
    this.#reporter.error('SPEC.UNKNOWN_ENTITY', range, message, hint);
  }

  linkNamed(owner: EntityDraft, relation: RelationDraft): void {
    const inverse = relation.spec?.inverse;
    const target = this.#drafts.get(relation.entity);
    if (inverse === undefined) return;
    if (target === undefined) {
      if (relation.entity !== 'User') return;
      const message = 'a member belongs to the platform, and has no relations of the spec';
      this.#reporter.error('SPEC.OPTION_NOT_ALLOWED', inverse.range, message);
      return;
    }
    const other = target.relations.find(({ name }) => name === inverse.value);
    if (other !== undefined) this.#pair(owner, relation, other, inverse.range);
    else if (relation.kind === 'belongsTo' || relation.kind === 'manyToMany') {
      this.#bring(owner, target, relation, inverse.value);
    } else this.#reportMissing(owner, target, relation, inverse.value);
  }

  linkUnnamed(owner: EntityDraft, relation: RelationDraft): void {
    const target = this.#drafts.get(relation.entity);
    if (relation.inverse !== null || relation.spec?.inverse !== undefined || target === undefined)
      return;
    if (relation.kind === 'belongsTo') return;
    const candidates = target.relations.filter(
      (other) => other !== relation && this.#fits(owner, relation, other) && isOpen(other),
    );
    const [only, second] = candidates;
    if (only === undefined) {
      if (relation.kind !== 'manyToMany') this.#reportMissing(owner, target, relation, null);
      return;
    }
    if (second === undefined) {
      link(relation, only);
      return;
    }
    const names = candidates.map(({ name }) => `\`${name}\``).join(' or ');
    const message = `the other side of \`${relation.name}\` could be ${names} of ${target.name}`;
    const hint = `say which one: \`inverse: ${only.name}\``;
    this.#reporter.error('SPEC.INVERSE_AMBIGUOUS', relation.range, message, hint);
  }

  #fits(owner: EntityDraft, relation: RelationDraft, other: RelationDraft): boolean {
    if (other.entity !== owner.name) return false;
    if (relation.kind === 'manyToMany') return other.kind === 'manyToMany';
    return (
      (relation.kind === 'belongsTo') !== (other.kind === 'belongsTo') &&
      other.kind !== 'manyToMany'
    );
  }

  #pair(
    owner: EntityDraft,
    relation: RelationDraft,
    other: RelationDraft,
    range: RelationDraft['range'],
  ): void {
    if (relation.inverse === other) return;
    const named = other.spec?.inverse?.value;
    const agrees = named === undefined || named === relation.name;
    if (
      this.#fits(owner, relation, other) &&
      agrees &&
      relation.inverse === null &&
      other.inverse === null
    ) {
      link(relation, other);
      return;
    }
    const what = this.#fits(owner, relation, other)
      ? `is the other side of \`${named ?? other.inverse?.name ?? ''}\``
      : `is ${other.kind} ${other.entity}`;
    const message = `\`${other.name}\` of ${relation.entity} ${what}, not of \`${owner.name}.${relation.name}\``;
    this.#reporter.error('SPEC.INVERSE_DISAGREES', range, message);
  }

  #bring(owner: EntityDraft, target: EntityDraft, relation: RelationDraft, name: string): void {
    const brought: RelationDraft = {
      name,
      range: relation.spec?.inverse?.range ?? relation.range,
      kind: relation.kind === 'manyToMany' ? 'manyToMany' : 'hasMany',
      entity: owner.name,
      spec: null,
      inverse: null,
    };
    link(relation, brought);
    target.relations.push(brought);
  }

  #reportMissing(
    owner: EntityDraft,
    target: EntityDraft,
    relation: RelationDraft,
    name: string | null,
  ): void {
    const message = `${target.name} has no belongsTo ${owner.name} that \`${relation.name}\` could be the other side of`;
    const near = target.relations.flatMap((other) =>
      other.kind === 'belongsTo' ? [other.name] : [],
    );
    const hint = `add to ${target.name}: \`${owner.names.camel}: { type: belongsTo, entity: ${owner.name} }\``;
    this.#reporter.error(
      'SPEC.INVERSE_MISSING',
      relation.spec?.inverse?.range ?? relation.range,
      message,
      (name === null ? null : suggestion(name, near)) ?? hint,
    );
  }
}

function isOpen(relation: RelationDraft): boolean {
  return relation.inverse === null && relation.spec?.inverse === undefined;
}

function link(a: RelationDraft, b: RelationDraft): void {
  a.inverse = b;
  b.inverse = a;
}
