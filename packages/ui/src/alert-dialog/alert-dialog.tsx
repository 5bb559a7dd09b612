'use client';

import { type ReactNode } from 'react';
import { deferred } from '../deferred/deferred.ts';

export interface AlertDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description: ReactNode;
  confirmLabel: ReactNode;
  cancelLabel: ReactNode;
  /** The dialog stays open until the caller closes it, so that `pending` can be shown. */
  onConfirm: () => void;
  /** The confirmed work is running: the button shows it and nothing closes the dialog. */
  pending?: boolean | undefined;
  /** `danger` for what cannot be undone. */
  tone?: 'neutral' | 'danger' | undefined;
  children?: ReactNode;
}

const panel = deferred(() => import('./alert-dialog-panel.tsx'));

/** A question that must be answered: a press outside does not close it, and the focus starts on the harmless answer. */
export function AlertDialog(props: AlertDialogProps) {
  const loaded = panel.useModule(props.open, () => props.onOpenChange(false));
  return loaded && <loaded.AlertDialogPanel {...props} />;
}
