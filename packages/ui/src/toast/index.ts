export { ToastProvider, type ToastProviderProps, useToasts } from './toast-provider.tsx';
export { type ToastLabels, type ToastOptions, type Toasts } from './toast-types.ts';
