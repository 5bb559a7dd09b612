'use client';

import { type ReactNode, type RefObject } from 'react';
import { deferred } from '../deferred/deferred.ts';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** The name of the button that closes it. */
  closeLabel: string;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** Buttons at the end. To submit a form of the body from here, give the button its `form` attribute. */
  footer?: ReactNode;
  /** Has the focus first; otherwise the first control. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  children?: ReactNode;
}

const panel = deferred(() => import('./dialog-panel.tsx'));

/** A window over the page: traps the focus, closes by Escape and by a press outside, gives the focus back. */
export function Dialog(props: DialogProps) {
  const loaded = panel.useModule(props.open, () => props.onOpenChange(false));
  return loaded && <loaded.DialogPanel {...props} />;
}
