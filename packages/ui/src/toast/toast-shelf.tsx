'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { useEffect, useState } from 'react';
import { ToastCard, type ToastCardData } from './toast-card.tsx';
import { type ToastCommand, type ToastLabels } from './toast-types.ts';

export interface ToastShelfProps {
  labels: ToastLabels;
  /** Takes the receiver of commands; returns how to disconnect it. */
  connect: (receive: (command: ToastCommand) => void) => () => void;
}

const stayMs = 6_000;
/** Long enough to read the toast, find the action and reach it by keyboard. */
const stayWithActionMs = 12_000;

/** The corner where toasts stand: a live region that is there before the first one is shown. */
export function ToastShelf({ labels, connect }: ToastShelfProps) {
  const [manager] = useState(() => Base.createToastManager<ToastCardData>());

  useEffect(
    () =>
      connect((command) => {
        if (command.kind === 'dismiss') {
          manager.close(command.id);
          return;
        }
        const {
          title,
          description,
          tone = 'neutral',
          action,
          durationMs,
          onClose,
        } = command.options;
        let acted = false;
        manager.add({
          id: command.id,
          title,
          description,
          timeout: durationMs ?? (action === undefined ? stayMs : stayWithActionMs),
          onClose: () => {
            if (!acted) onClose?.();
          },
          data: {
            tone,
            action: action && {
              label: action.label,
              onSelect: () => {
                acted = true;
                action.onSelect();
              },
            },
          },
        });
      }),
    [connect, manager],
  );

  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport
          aria-label={labels.region}
          className="pointer-events-none fixed inset-x-4 bottom-4 z-60 flex flex-col-reverse gap-2 outline-offset-4 pb-[env(safe-area-inset-bottom)] sm:inset-x-auto sm:end-5 sm:bottom-5 sm:w-96"
        >
          <ToastList dismissLabel={labels.dismiss} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList({ dismissLabel }: { dismissLabel: string }) {
  const { toasts } = Base.useToastManager<ToastCardData>();
  return toasts.map((toast) => (
    <ToastCard key={toast.id} toast={toast} dismissLabel={dismissLabel} />
  ));
}
