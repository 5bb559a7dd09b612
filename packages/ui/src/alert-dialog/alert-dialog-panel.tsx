'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { clsx } from 'clsx';
import { useRef } from 'react';
import { Button } from '../button/button.tsx';
import {
  backdropStyles,
  footerStyles,
  panelStyles,
  panelWidths,
  viewportStyles,
} from '../dialog/dialog-styles.ts';
import { type AlertDialogProps } from './alert-dialog.tsx';

/** The part of AlertDialog that is downloaded when the first one opens. */
export function AlertDialogPanel(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, confirmLabel, cancelLabel, onConfirm } = props;
  const { pending = false, tone = 'neutral', children } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        if (pending) details.cancel();
        else onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={backdropStyles} />
        <Base.Viewport className={viewportStyles}>
          <Base.Popup initialFocus={cancel} className={clsx(panelStyles, panelWidths.small)}>
            <div className="px-6 pt-6 pb-5">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              <Base.Description className="mt-1 text-base text-ink-soft">
                {description}
              </Base.Description>
              {children}
            </div>
            <footer className={footerStyles}>
              <Base.Close ref={cancel} disabled={pending} render={<Button />}>
                {cancelLabel}
              </Base.Close>
              <Button
                variant={tone === 'danger' ? 'danger' : 'primary'}
                loading={pending}
                onClick={onConfirm}
              >
                {confirmLabel}
              </Button>
            </footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
