'use client';

import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { BffError } from '@/lib/problem.ts';
import { recordsApiOf } from '../api/records-api.ts';
import { useRefreshRecords } from '../api/records-cache.ts';
import type { RecordData, RecordField, RecordScreen } from '../model/definition.ts';
import {
  bodyOfChange,
  bodyOfNew,
  changedFields,
  type FormValue,
  type FormValues,
  valuesOf,
} from '../model/form-values.ts';
import { serverProblems } from '../model/server-problems.ts';
import { type FieldProblems, problemsOf } from '../model/validate.ts';

export interface RecordFormInput extends RecordScreen {
  fields: readonly RecordField[];
  /** What is edited; null makes a new one. */
  record: RecordData | null;
  /** What a new one begins with, beside what its definition says. */
  initial?: Readonly<Record<string, unknown>>;
  onSaved: (record: RecordData) => void;
}

/** The state of a form: what is in its controls, what is wrong with it, and what the server said. */
export function useRecordForm(input: RecordFormInput) {
  const { organization, definition, fields, onSaved } = input;
  const api = useMemo(
    () => recordsApiOf(organization, definition.route),
    [definition.route, organization],
  );
  const refresh = useRefreshRecords(organization);
  const [base, setBase] = useState(input.record);
  const [before, setBefore] = useState(() => startOf(fields, input));
  const [values, setValues] = useState<FormValues>(before);
  const [problems, setProblems] = useState<FieldProblems>({});
  /** The record as somebody else left it meanwhile. */
  const [theirs, setTheirs] = useState<RecordData | null>(null);
  const [saved, setSaved] = useState(false);
  /** Sending the same new record twice makes it once. */
  const key = useRef<string>(undefined);

  const save = useMutation({
    // Who is offline hears so, instead of waiting.
    networkMode: 'always',
    mutationFn: async (current: RecordData | null) => {
      if (current === null)
        return api.create(bodyOfNew(fields, values), (key.current ??= crypto.randomUUID()));
      const body = bodyOfChange(fields, before, values);
      return Object.keys(body).length === 0 ? current : api.update(current, body);
    },
    onSuccess: async (record) => {
      setSaved(true);
      await refresh();
      onSaved(record);
    },
    onError: async (error) => {
      key.current = undefined;
      if (!(error instanceof BffError)) return;
      setProblems(serverProblems(fields, error.fields));
      // Who cannot read it any more keeps what was typed.
      if (error.status === 412 && base !== null) {
        setTheirs(await api.read(base.id).catch(() => null));
      }
    },
  });

  return {
    values,
    problems,
    theirs,
    save,
    dirty: !saved && changedFields(fields, before, values).length > 0,
    /** The fields that both changed. */
    contested: theirs === null ? [] : contestedFields(fields, before, values, theirs),
    change: (name: string, value: FormValue) => {
      setValues((current) => ({ ...current, [name]: value }));
      setProblems((current) =>
        Object.fromEntries(Object.entries(current).filter(([key]) => key !== name)),
      );
    },
    /** Answers with the wrong fields; the first of them gets the focus. */
    submit: () => {
      const found = problemsOf(fields, values);
      setProblems(found);
      if (Object.keys(found).length === 0) save.mutate(base);
      return found;
    },
    /** Writes over what somebody else wrote, where both changed the same. */
    saveMine: () => {
      setBase(theirs);
      setTheirs(null);
      save.mutate(theirs);
    },
    takeTheirs: () => {
      if (theirs === null) return;
      const theirValues = valuesOf(fields, theirs);
      setBase(theirs);
      setBefore(theirValues);
      setValues(theirValues);
      setTheirs(null);
      save.reset();
    },
  };
}

function startOf(
  fields: readonly RecordField[],
  { record, initial = {} }: Pick<RecordFormInput, 'record' | 'initial'>,
): FormValues {
  if (record !== null) return valuesOf(fields, record);
  const given = fields.filter(({ name }) => name in initial);
  return { ...valuesOf(fields, null), ...valuesOf(given, initial) };
}

function contestedFields(
  fields: readonly RecordField[],
  before: FormValues,
  values: FormValues,
  theirs: RecordData,
): RecordField[] {
  const theirValues = valuesOf(fields, theirs);
  const changedByThem = new Set(changedFields(fields, before, theirValues));
  return changedFields(fields, before, values).filter((field) => changedByThem.has(field));
}
