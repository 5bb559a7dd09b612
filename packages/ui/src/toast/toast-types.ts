import { type ReactNode } from 'react';

export interface ToastOptions {
  title: ReactNode;
  description?: ReactNode;
  tone?: 'neutral' | 'success' | 'danger' | undefined;
  /** One thing to do about it, for example Undo. Closes the toast. */
  action?: { label: string; onSelect: () => void } | undefined;
  /** How long it stays; 0 is until it is dismissed. Waits while it is hovered, focused or the window is in the background. */
  durationMs?: number | undefined;
  /** It left without its action: its time ran out or it was dismissed. */
  onClose?: (() => void) | undefined;
}

export interface ToastLabels {
  /** The name of the landmark, for example "Notifications". F6 moves the focus there. */
  region: string;
  dismiss: string;
}

export interface Toasts {
  /** Shows a toast and returns its id. The same `id` again replaces it. */
  show: (options: ToastOptions & { id?: string | undefined }) => string;
  dismiss: (id: string) => void;
}

export type ToastCommand =
  { kind: 'show'; id: string; options: ToastOptions } | { kind: 'dismiss'; id: string };
