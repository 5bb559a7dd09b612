import type { Entity, Field, Relation } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { ExpressionReader } from '../expressions/index.ts';
import type { Position } from '../source.ts';
import type { AccessReader } from './access.ts';
import { expressionType } from './catalog.ts';
import { ConstraintReader } from './constraints.ts';
import { readCustom } from './custom.ts';
import { displayField } from './display.ts';
import type { EntityDraft, FieldDraft } from './draft.ts';
import type { LabelReader } from './labels.ts';
import { isAudited, redactedFields } from './redaction.ts';
import { readSoftDelete } from './soft-delete.ts';
import { resolveWorkflow } from './workflow.ts';

interface Context {
  readonly labels: LabelReader;
  readonly reporter: Reporter;
  readonly expressions: ExpressionReader;
  readonly access: AccessReader;
  readonly seed: ReadonlyMap<string, number>;
  positionOf(draft: EntityDraft): Position;
}

const usualSeed = 10;

/** What needs to know all entities: expressions, access, constraints. */
export function resolveEntity(
  draft: EntityDraft,
  relations: readonly Relation[],
  context: Context,
): Entity {
  const { name, names, spec } = draft;
  const { labels, reporter, expressions, access } = context;
  const fields = draft.fields.map((field) => resolveField(name, field, context));
  const redacted = redactedFields(spec, fields, reporter);
  const constraints = new ConstraintReader(draft, relations, expressions, reporter);
  const softDelete = readSoftDelete(spec, reporter);
  return {
    name,
    names,
    label: labels.read(spec.label, name, name),
    labelPlural: labels.read(spec.labelPlural, names.pascalPlural, `${name} (many)`),
    scope: draft.scope,
    softDelete,
    audit: isAudited(spec),
    ordered: spec.ordered?.value ?? false,
    display: displayField(draft, reporter),
    fields: fields.map((field) => ({ ...field, redacted: redacted.has(field.name) })),
    relations,
    unique: draft.unique.map((unique) => constraints.readUnique(unique)),
    indexes: draft.indexes.map((index) => constraints.readIndex(index)),
    checks: draft.checks.flatMap((check) => constraints.readCheck(check)),
    access: access.readAccess(draft),
    workflow: resolveWorkflow(name, spec.workflow, context),
    ...readCustom(spec, reporter),
    renamedFrom: spec.renamedFrom?.value ?? null,
    seed: context.seed.get(name) ?? usualSeed,
    position: context.positionOf(draft),
  };
}

function resolveField(entity: string, draft: FieldDraft, context: Context): Field {
  const { field, spec } = draft;
  if (spec === null) return field;
  const computed =
    spec.computed === undefined
      ? null
      : context.expressions.readComputed(
          entity,
          field.name,
          spec.computed,
          expressionType(field.type),
        );
  return { ...field, computed, access: context.access.readFieldAccess(entity, spec.access) };
}
