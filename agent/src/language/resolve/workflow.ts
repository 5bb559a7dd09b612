import type { Transition, Workflow } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import { type ExpressionReader, rulePlace } from '../expressions/index.ts';
import { reservedForTransition } from '../names/index.ts';
import type { NamedEntry } from '../shape/index.ts';
import type { Located } from '../source.ts';
import type { SpecTransition, SpecWorkflow } from '../spec/workflow.shape.ts';
import type { AccessReader } from './access.ts';
import type { LabelReader } from './labels.ts';

interface Context {
  readonly access: AccessReader;
  readonly expressions: ExpressionReader;
  readonly labels: LabelReader;
  readonly reporter: Reporter;
}

/** Null where the spec gives none, or its field or states could not be read. */
export function resolveWorkflow(
  entity: string,
  spec: SpecWorkflow | undefined,
  context: Context,
): Workflow | null {
  const { field, initial, states } = spec ?? {};
  if (field === undefined || initial === undefined || states === undefined) return null;
  const names = states.entries.map(({ key }) => key.value);
  checkState(initial, names, context.reporter);
  const entries = spec?.transitions?.entries ?? [];
  const transitions = entries.flatMap((entry) => resolveTransition(entity, entry, names, context));
  const isRead = entries.length === transitions.length;
  if (isRead) checkReachable(states.entries, initial.value, transitions, context.reporter);
  return {
    field: field.value,
    initial: initial.value,
    states: states.entries.map(({ key, value }) => ({
      name: key.value,
      final: value?.final?.value ?? false,
      // The same label as the value of the enum has, which reports where it is missing.
      label: context.labels.readWithName(value?.label, key.value),
    })),
    transitions,
  };
}

function resolveTransition(
  entity: string,
  { key, value }: NamedEntry<SpecTransition>,
  states: readonly string[],
  context: Context,
): Transition[] {
  const { reporter, labels, access, expressions } = context;
  const reserved = reservedForTransition(key.value);
  if (reserved !== null) {
    const message = `\`${key.value}\` is a word of ${reserved}`;
    reporter.error('SPEC.RESERVED_NAME', key.range, message);
  }
  if (value?.from === undefined || value.to === undefined) return [];
  for (const state of [...value.from.value, value.to]) checkState(state, states, reporter);
  return [
    {
      name: key.value,
      from: [...new Set(value.from.value.map((state) => state.value))],
      to: value.to.value,
      rule: value.roles === undefined ? null : access.readList(entity, value.roles.value),
      guard:
        value.guard === undefined
          ? null
          : expressions.readCondition(value.guard, entity, rulePlace),
      label: labels.read(value.label, key.value, `${entity}.${key.value}`),
    },
  ];
}

function checkState(state: Located<string>, states: readonly string[], reporter: Reporter): void {
  if (states.includes(state.value)) return;
  const message = `there is no state \`${state.value}\``;
  reporter.error('SPEC.UNKNOWN_STATE', state.range, message, suggestion(state.value, states));
}

function checkReachable(
  states: readonly NamedEntry<{ readonly final: Located<boolean> | undefined }>[],
  initial: string,
  transitions: readonly Transition[],
  reporter: Reporter,
): void {
  const reached = new Set([initial]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const { from, to } of transitions)
      if (from.some((state) => reached.has(state))) reached.add(to);
  }
  for (const { key, value } of states) {
    if (!reached.has(key.value)) {
      const message = `no transition leads from \`${initial}\` to \`${key.value}\``;
      reporter.error('SPEC.UNREACHABLE_STATE', key.range, message);
    }
    const leaving = transitions.find(({ from }) => from.includes(key.value));
    if (value?.final?.value === true && leaving !== undefined) {
      const message = `\`${key.value}\` is final, and \`${leaving.name}\` leads out of it`;
      reporter.error('SPEC.FINAL_STATE', key.range, message);
    }
  }
}
