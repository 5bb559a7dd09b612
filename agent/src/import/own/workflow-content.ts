import type { App, Entity, Workflow } from '../../model/index.ts';
import type { Content } from '../spec/content.ts';
import { expressionText } from './expression-text.ts';
import { labelContent } from './label-content.ts';
import { ruleContent } from './rule-content.ts';

/** A workflow as a spec writes it; the field and the enum that it makes go without saying. */
export function workflowContent(entity: Entity, workflow: Workflow, app: App): Content {
  const locale = app.defaultLocale;
  const field = entity.fields.find(({ name }) => name === workflow.field);
  const type = field?.type.kind === 'enum' ? field.type.enum : '';
  const values = app.enums.find(({ name }) => name === type)?.values ?? [];
  const states = workflow.states.map(({ name, final, label }) => {
    const renamed = values.find((value) => value.name === name)?.renamedFrom ?? null;
    const content = {
      ...(final ? { final: true } : {}),
      ...labelContent('label', label, name, locale),
      ...(renamed === null ? {} : { renamedFrom: renamed }),
    };
    return [name, content] as const;
  });
  const transitions = workflow.transitions.map(({ name, from, to, rule, guard, label }) => {
    const content = {
      from: [...from],
      to,
      ...(rule === null ? {} : { roles: ruleContent(rule) }),
      ...(guard === null ? {} : { guard: expressionText(guard) }),
      ...labelContent('label', label, name, locale),
    };
    return [name, content] as const;
  });
  return {
    field: workflow.field,
    ...labelContent('label', field?.label ?? {}, workflow.field, locale),
    ...labelContent('help', field?.help ?? {}, null, locale),
    initial: workflow.initial,
    states: Object.fromEntries(states),
    transitions: Object.fromEntries(transitions),
  };
}
