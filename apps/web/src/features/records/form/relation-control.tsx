'use client';

import { Button } from '@monorepo/ui/button';
import { Combobox, type ComboboxOption } from '@monorepo/ui/combobox';
import { Dialog } from '@monorepo/ui/dialog';
import { useTranslations } from 'next-intl';
import { use, useState } from 'react';
import { findOptions, optionOf } from '../api/find-options.ts';
import type { FieldOf, RecordScreen } from '../model/definition.ts';
import { formFieldsOf } from '../model/form-fields.ts';
import { useComboboxLabels } from '../value/use-record-messages.ts';
import { CreateFormContext } from './create-form.ts';

export interface RelationControlProps {
  organization: string;
  field: FieldOf<'relation'>;
  related: readonly RecordScreen[];
  value: readonly ComboboxOption[];
  onChange: (value: readonly ComboboxOption[]) => void;
}

/** Finds the other record or records; who may, makes one that is not there yet. */
export function RelationControl({
  organization,
  field,
  related,
  value,
  onChange,
}: RelationControlProps) {
  const t = useTranslations('records');
  const labels = useComboboxLabels(field.label);
  const create = use(CreateFormContext);
  /** What was typed when somebody asked for a new one. */
  const [typed, setTyped] = useState<string | null>(null);
  const target = related.find(
    ({ definition, may }) => definition.route === field.to && may.create && definition.form,
  );
  const multiple = field.kind === 'relations';
  const label = target ? t('new', { label: target.definition.label }) : '';

  return (
    <>
      <Combobox
        multiple={multiple}
        value={value}
        onValueChange={onChange}
        search={(query, signal) => findOptions(organization, field, query, signal)}
        placeholder={t(multiple ? 'combobox.placeholderMany' : 'combobox.placeholder')}
        labels={labels}
        create={target && { label, onCreate: setTyped }}
        clearable={field.required !== true}
      />
      {target && (
        <Dialog
          open={typed !== null}
          onOpenChange={() => setTyped(null)}
          title={label}
          closeLabel={t('cancel')}
          size="large"
        >
          {typed !== null && create !== null && (
            <create.RecordForm
              {...target}
              fields={formFieldsOf(target.definition, null)}
              record={null}
              initial={{ [target.definition.display]: typed }}
              cancel={<Button onClick={() => setTyped(null)}>{t('cancel')}</Button>}
              onSaved={(record) => {
                setTyped(null);
                const option = optionOf(field, record);
                onChange(multiple ? [...value, option] : [option]);
              }}
            />
          )}
        </Dialog>
      )}
    </>
  );
}
