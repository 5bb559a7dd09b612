'use client';

import type { Todo } from '@monorepo/shared-types';
import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { Textarea } from '@monorepo/ui/textarea';
import { useTranslations } from 'next-intl';
import { useState, type RefObject, type SyntheticEvent } from 'react';
import { fromDueFields, toDueFields } from '../model/due.ts';
import {
  maximumDescriptionLength,
  maximumTitleLength,
  normalizeDescription,
  normalizeTitle,
} from '../model/title.ts';
import type { TodoPatch } from '../model/todo-change.ts';
import { DueInputs, dueErrorOf, type DueError } from './due-fields.tsx';

export interface TodoDetailsFormProps {
  id: string;
  todo: Todo;
  firstField: RefObject<HTMLInputElement | null>;
  onDirty: (dirty: boolean) => void;
  onSave: (patch: TodoPatch) => void;
}

/** All that can be written about a todo. Saves only what was changed. */
export function TodoDetailsForm({ id, todo, firstField, onDirty, onSave }: TodoDetailsFormProps) {
  const t = useTranslations('todos');
  const [title, setTitle] = useState(todo.title);
  const [description, setDescription] = useState(todo.description);
  const [due, setDue] = useState(() => toDueFields(todo.dueAt));
  const [checked, setChecked] = useState(false);
  const [dueError, setDueError] = useState<DueError | null>(null);

  const titleError = titleErrorOf(t, title);
  const length = normalizeDescription(description).length;
  const tooLong = length > maximumDescriptionLength;

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
    onSave(patchOf(todo, { title, description, dueAt: dueAtOf(todo, due) }));
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
        error={
          tooLong && t('details.descriptionTooLong', { maximum: maximumDescriptionLength, length })
        }
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

function titleErrorOf(t: ReturnType<typeof useTranslations<'todos'>>, text: string): string | null {
  const { length } = normalizeTitle(text);
  if (length === 0) return t('details.titleRequired');
  if (length <= maximumTitleLength) return null;
  return t('composer.tooLong', { maximum: maximumTitleLength, length });
}

/** The same fields mean the same instant: its seconds, which they do not show, are not lost. */
function dueAtOf({ dueAt }: Todo, due: ReturnType<typeof toDueFields>): string | null {
  const before = toDueFields(dueAt);
  return before.date === due.date && before.time === due.time ? dueAt : fromDueFields(due);
}

function patchOf(todo: Todo, fields: Required<Pick<TodoPatch, 'title' | 'description' | 'dueAt'>>) {
  const patch: TodoPatch = {};
  const title = normalizeTitle(fields.title);
  const description = normalizeDescription(fields.description);
  if (title !== todo.title) patch.title = title;
  if (description !== todo.description) patch.description = description;
  if (fields.dueAt !== todo.dueAt) patch.dueAt = fields.dueAt;
  return patch;
}
