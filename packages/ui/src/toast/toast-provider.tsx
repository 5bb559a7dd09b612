'use client';

import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { deferred } from '../deferred/deferred.ts';
import { type ToastCommand, type ToastLabels, type Toasts } from './toast-types.ts';

const ToastContext = createContext<Toasts | null>(null);

const shelf = deferred(() => import('./toast-shelf.tsx'));

export interface ToastProviderProps {
  labels: ToastLabels;
  children: ReactNode;
}

/** Once around the application. Toasts shown before their code has come wait for it. */
export function ToastProvider({ labels, children }: ToastProviderProps) {
  const backlog = useRef<ToastCommand[]>([]);
  const deliver = useRef<((command: ToastCommand) => void) | null>(null);
  const nextId = useRef(0);
  const [wanted, setWanted] = useState(false);

  const toasts = useMemo<Toasts>(() => {
    const send = (command: ToastCommand) => {
      if (deliver.current !== null) deliver.current(command);
      else backlog.current.push(command);
      setWanted(true);
    };
    return {
      show: ({ id = `toast-${++nextId.current}`, ...options }) => {
        send({ kind: 'show', id, options });
        return id;
      },
      dismiss: (id) => send({ kind: 'dismiss', id }),
    };
  }, []);

  const connect = useCallback((receive: (command: ToastCommand) => void) => {
    deliver.current = receive;
    for (const command of backlog.current.splice(0)) receive(command);
    return () => {
      deliver.current = null;
    };
  }, []);

  const loaded = shelf.useModule(wanted, () => setWanted(false));
  return (
    <ToastContext value={toasts}>
      {children}
      {loaded && <loaded.ToastShelf labels={labels} connect={connect} />}
    </ToastContext>
  );
}

/** Shows and dismisses toasts. Throws outside a ToastProvider. */
export function useToasts(): Toasts {
  const toasts = use(ToastContext);
  if (toasts === null) throw new Error('useToasts needs a ToastProvider around it.');
  return toasts;
}
