'use client';

import { type ComponentType, createContext, type ReactNode } from 'react';
import type { RecordScreen } from '../model/definition.ts';
import type { RecordFormInput } from './use-record-form.ts';

export interface RecordFormProps extends RecordFormInput {
  /** Kinds of records that can be made from within this form. */
  related?: readonly RecordScreen[];
  /** Beside the button that saves: the way out. */
  cancel: ReactNode;
}

/** The form by which a control of a form makes another record. */
export const CreateFormContext = createContext<{
  RecordForm: ComponentType<RecordFormProps>;
} | null>(null);
