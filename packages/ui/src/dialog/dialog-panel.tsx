'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import X from 'lucide-react/icons/x';
import { IconButton } from '../button/icon-button.tsx';
import { type DialogProps } from './dialog.tsx';
import {
  backdropStyles,
  footerStyles,
  panelStyles,
  panelWidths,
  viewportStyles,
} from './dialog-styles.ts';

/** The part of Dialog that is downloaded when the first one opens. */
export function DialogPanel(props: DialogProps) {
  const { open, onOpenChange, title, description, closeLabel, size = 'medium' } = props;
  const { footer, initialFocus, children } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyles} />
        <Base.Viewport className={viewportStyles}>
          <Base.Popup initialFocus={initialFocus} className={clsx(panelStyles, panelWidths[size])}>
            <header className="ps-6 pe-14 pt-5">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-0.5 text-base text-ink-soft">
                  {description}
                </Base.Description>
              )}
            </header>
            <div className="px-6 pt-4 pb-6">{children}</div>
            {footer !== undefined && <footer className={footerStyles}>{footer}</footer>}
            {/* Last, so that the focus starts in the content. */}
            <Base.Close
              render={
                <IconButton label={closeLabel} icon={<X />} className="absolute! end-3 top-3.5" />
              }
            />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
