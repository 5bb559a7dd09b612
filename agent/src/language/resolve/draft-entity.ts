import type { Field } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { entityNames, pascalCase, snakeCase } from '../names/index.ts';
import type { NamedEntry } from '../shape/index.ts';
import type { Located } from '../source.ts';
import type { SpecEntity } from '../spec/entity.shape.ts';
import type { SpecField } from '../spec/field.shape.ts';
import type { SpecWorkflow } from '../spec/workflow.shape.ts';
import type { EntityDraft, FieldDraft } from './draft.ts';
import type { Enums } from './enums.ts';
import { resolveField } from './field.ts';
import type { LabelReader } from './labels.ts';
import { mixIn, type Mixins } from './members.ts';

interface Context {
  readonly mixins: Mixins;
  readonly enums: Enums;
  readonly labels: LabelReader;
  readonly reporter: Reporter;
}

/** Every record has these; a spec may name them, which changes nothing. */
const stamps = ['createdAt', 'updatedAt'];

export function draftEntity(
  name: Located<string>,
  spec: SpecEntity,
  context: Context,
): EntityDraft {
  const members = mixIn(spec, context.mixins, context.reporter);
  const named = members.fields.flatMap((entry) => draftField(name.value, entry, context));
  return {
    name: name.value,
    range: name.range,
    names: entityNames(name.value, spec.plural?.value ?? null),
    spec,
    scope: spec.scope?.value ?? 'organization',
    fields: [...named, ...workflowField(name.value, spec, context), ...positionField(spec)],
    relations: members.relations.flatMap(({ key, value }) =>
      value?.type === undefined || value.entity === undefined
        ? []
        : {
            name: key.value,
            range: key.range,
            kind: value.type.value,
            entity: value.entity.value,
            spec: value,
            inverse: null,
          },
    ),
    unique: members.unique,
    indexes: members.indexes,
    checks: members.checks,
  };
}

function draftField(owner: string, entry: NamedEntry<SpecField>, context: Context): FieldDraft[] {
  const { key, value } = entry;
  if (value === undefined) return [];
  if (stamps.includes(key.value)) {
    checkStamp(key, value, context.reporter);
    return [];
  }
  if (value.onUpdate !== undefined) {
    const message = '`onUpdate` goes with `updatedAt` alone';
    context.reporter.error('SPEC.OPTION_NOT_ALLOWED', value.keyRange('onUpdate'), message);
  }
  const field = resolveField(owner, key, value, context);
  return field === null ? [] : [{ field, range: key.range, spec: value }];
}

function checkStamp(key: Located<string>, spec: SpecField, reporter: Reporter): void {
  if (spec.type === undefined || spec.type.value === 'datetime') return;
  const message = `every record has \`${key.value}\`, of type datetime`;
  reporter.error('SPEC.RESERVED_NAME', key.range, message);
}

/** The workflow makes its enum, and the field that holds it. */
function workflowField(owner: string, spec: SpecEntity, context: Context): FieldDraft[] {
  const { workflow } = spec;
  const name = workflow?.field;
  const states = workflow?.states?.entries ?? [];
  if (workflow === undefined || name === undefined || states.length === 0) return [];
  const enumName = `${owner}${pascalCase(name.value)}`;
  const values = states.map(({ key, value }) => ({ name: key, options: value }));
  context.enums.add({ value: enumName, range: name.range }, values);
  const field: Field = {
    ...bare,
    name: name.value,
    column: snakeCase(name.value),
    type: { kind: 'enum', enum: enumName },
    default: initialState(workflow),
    label: context.labels.read(workflow.label, name.value, `${owner}.${name.value}`),
    help: context.labels.readOptional(workflow.help),
  };
  return [{ field, range: name.range, spec: null }];
}

function initialState({ initial }: SpecWorkflow): Field['default'] {
  return initial === undefined ? null : { kind: 'literal', value: initial.value };
}

function positionField(spec: SpecEntity): FieldDraft[] {
  if (spec.ordered?.value !== true) return [];
  const field: Field = {
    ...bare,
    name: 'position',
    column: 'position',
    type: { kind: 'position' },
    label: {},
  };
  return [{ field, range: spec.keyRange('ordered'), spec: null }];
}

const bare: Omit<Field, 'name' | 'column' | 'type' | 'label'> = {
  required: true,
  default: null,
  min: null,
  max: null,
  minLength: null,
  maxLength: null,
  pattern: null,
  unique: false,
  immutable: false,
  normalize: [],
  search: null,
  redacted: false,
  renamedFrom: null,
  backfill: null,
  computed: null,
  access: { read: null, write: null },
  help: {},
};
