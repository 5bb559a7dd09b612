'use client';

import { Field, FieldMessage } from '@monorepo/ui/field';
import { Switch } from '@monorepo/ui/switch';
import type { ComboboxOption } from '@monorepo/ui/combobox';
import type { RecordField, RecordScreen } from '../model/definition.ts';
import type { FormValue } from '../model/form-values.ts';
import type { FieldProblem } from '../model/validate.ts';
import { ChoicesControl } from './choices-control.tsx';
import { MoneyControl } from './money-control.tsx';
import { RelationControl } from './relation-control.tsx';
import { TagsControl } from './tags-control.tsx';
import { TextControl } from './text-control.tsx';
import { useProblemMessage } from './use-problem-message.ts';

export interface FieldControlProps {
  organization: string;
  field: RecordField;
  related: readonly RecordScreen[];
  controlId: string;
  value: FormValue;
  problem: FieldProblem | undefined;
  onChange: (value: FormValue) => void;
}

const wide: readonly RecordField['kind'][] = ['text', 'richtext', 'json', 'relations', 'list'];

/** The control that fits the kind of a field, with its label, its help and what is wrong with it. */
export function FieldControl(props: FieldControlProps) {
  const { field, controlId, value, problem, onChange } = props;
  const problemMessage = useProblemMessage();
  const error = problemMessage(problem);
  const className = wide.includes(field.kind) ? 'sm:col-span-2' : undefined;

  if (field.kind === 'boolean') {
    return (
      <div className="self-center sm:pt-4">
        <Switch
          id={controlId}
          label={field.label}
          hint={field.help}
          checked={value === true}
          onCheckedChange={onChange}
        />
        {error !== '' && <FieldMessage tone="danger">{error}</FieldMessage>}
      </div>
    );
  }
  if (field.kind === 'list' && field.options) {
    return (
      <ChoicesControl
        {...{ controlId, error, onChange, className }}
        field={field}
        options={field.options}
        value={value as readonly string[]}
      />
    );
  }
  return (
    <Field
      label={field.label}
      hint={field.help}
      error={error}
      required={field.required}
      controlId={controlId}
      className={className}
    >
      <Control {...props} />
    </Field>
  );
}

function Control({ organization, field, related, value, onChange }: FieldControlProps) {
  if (field.kind === 'relation' || field.kind === 'relations') {
    const chosen = value as readonly ComboboxOption[];
    return <RelationControl {...{ organization, field, related, onChange }} value={chosen} />;
  }
  if (field.kind === 'money') {
    const money = value as { amount: string; currency: string };
    return <MoneyControl label={field.label} value={money} onChange={onChange} />;
  }
  if (field.kind === 'list') {
    return <TagsControl value={value as readonly string[]} onChange={onChange} />;
  }
  return <TextControl field={field} value={value as string} onChange={onChange} />;
}
