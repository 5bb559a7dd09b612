'use client';

import { useDefinition } from '../hooks/use-definition.ts';
import type { Item } from '../model/item.ts';
import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { Textarea } from '@monorepo/ui/textarea';
import { useTranslations } from 'next-intl';
import { useState, type RefObject, type SyntheticEvent } from 'react';
import { fromDueFields, toDueFields } from '../model/due.ts';
import { normalizeDescription, normalizeTitle } from '../model/title.ts';
import type { ItemPatch } from '../model/change.ts';
import { DueInputs, dueErrorOf, type DueError } from './due-fields.tsx';

export interface DetailsFormProps {
  id: string;
  item: Item;
  firstField: RefObject<HTMLInputElement | null>;
  onDirty: (dirty: boolean) => void;
  onSave: (patch: ItemPatch) => void;
}

/** All that can be written about an item. Saves only what was changed. */
export function DetailsForm({ id, item, firstField, onDirty, onSave }: DetailsFormProps) {
  const t = useTranslations('checklist');
  const { maximum } = useDefinition();
  const [title, setTitle] = useState(item.title);
  const [description, setDescription] = useState(item.description);
  const [due, setDue] = useState(() => toDueFields(item.dueAt));
  const [checked, setChecked] = useState(false);
  const [dueError, setDueError] = useState<DueError | null>(null);

  const titleError = titleErrorOf(t, title, maximum.title);
  const length = normalizeDescription(description).length;
  const tooLong = length > maximum.description;

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrongDue = dueErrorOf(event.currentTarget, due);
    setChecked(true);
    setDueError(wrongDue);
    if (titleError !== null || tooLong || wrongDue !== null) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    onSave(patchOf(item, { title, description, dueAt: dueAtOf(item, due) }));
  };

  return (
    <form
      id={id}
      noValidate
      onSubmit={submit}
      onChange={() => onDirty(true)}
      className="flex flex-col gap-4"
    >
      <Field label={t('details.name')} error={checked ? titleError : undefined}>
        <Input
          ref={firstField}
          dir="auto"
          value={title}
          autoComplete="off"
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </Field>
      <Field
        label={t('details.description')}
        note={t('details.optional')}
        error={tooLong && t('details.descriptionTooLong', { maximum: maximum.description, length })}
      >
        <Textarea
          rows={5}
          dir="auto"
          className="max-h-[40vh]"
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
      </Field>
      <DueInputs
        due={due}
        error={dueError}
        onChange={(next) => {
          setDue(next);
          setDueError(null);
          onDirty(true);
        }}
      />
    </form>
  );
}

function titleErrorOf(
  t: ReturnType<typeof useTranslations<'checklist'>>,
  text: string,
  maximum: number,
): string | null {
  const { length } = normalizeTitle(text);
  if (length === 0) return t('details.titleRequired');
  if (length <= maximum) return null;
  return t('composer.tooLong', { maximum, length });
}

/** The same fields mean the same instant: its seconds, which they do not show, are not lost. */
function dueAtOf({ dueAt }: Item, due: ReturnType<typeof toDueFields>): string | null {
  const before = toDueFields(dueAt);
  return before.date === due.date && before.time === due.time ? dueAt : fromDueFields(due);
}

function patchOf(item: Item, fields: Required<Pick<ItemPatch, 'title' | 'description' | 'dueAt'>>) {
  const patch: ItemPatch = {};
  const title = normalizeTitle(fields.title);
  const description = normalizeDescription(fields.description);
  if (title !== item.title) patch.title = title;
  if (description !== item.description) patch.description = description;
  if (fields.dueAt !== item.dueAt) patch.dueAt = fields.dueAt;
  return patch;
}
