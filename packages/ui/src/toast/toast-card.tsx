'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { clsx } from 'clsx';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import X from 'lucide-react/icons/x';
import { Button } from '../button/button.tsx';
import { IconButton } from '../button/icon-button.tsx';
import { type ToastOptions } from './toast-types.ts';

export interface ToastCardData extends Pick<ToastOptions, 'action'> {
  tone: NonNullable<ToastOptions['tone']>;
}

export interface ToastCardProps {
  toast: ReturnType<typeof Base.useToastManager<ToastCardData>>['toasts'][number];
  dismissLabel: string;
}

const marks = {
  neutral: null,
  success: <CircleCheck aria-hidden="true" className="mt-0.5 size-4 text-success" />,
  danger: <CircleAlert aria-hidden="true" className="mt-0.5 size-4 text-danger-ink" />,
};

export function ToastCard({ toast, dismissLabel }: ToastCardProps) {
  const { close } = Base.useToastManager();
  const { tone = 'neutral', action } = toast.data ?? {};
  return (
    <Base.Root
      toast={toast}
      swipeDirection={['down', 'left', 'right']}
      className={clsx(
        'pointer-events-auto rounded-lg border border-line bg-raised text-ink shadow-popup select-none',
        'translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y)',
        'transition-[opacity,translate] duration-(--motion-calm)',
        'data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0',
      )}
    >
      <Base.Content className="flex items-start gap-2.5 py-2.5 ps-4 pe-2.5">
        <div className="flex min-w-0 flex-1 gap-2.5 self-center py-px">
          {marks[tone]}
          <div className="min-w-0">
            <Base.Title render={<p />} className="text-base font-medium" />
            <Base.Description className="text-sm text-ink-soft" />
          </div>
        </div>
        {action !== undefined && (
          <Button
            size="small"
            className="-my-0.5"
            onClick={() => {
              action.onSelect();
              close(toast.id);
            }}
          >
            {action.label}
          </Button>
        )}
        <IconButton
          size="small"
          label={dismissLabel}
          icon={<X />}
          className="-my-0.5"
          onClick={() => close(toast.id)}
        />
      </Base.Content>
    </Base.Root>
  );
}
