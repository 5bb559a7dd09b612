export const backdropStyles =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-(--motion-calm) data-ending-style:opacity-0 data-starting-style:opacity-0';

export const viewportStyles =
  'fixed inset-0 z-50 grid place-items-center overflow-y-auto overscroll-contain p-4 pb-[max(1rem,env(safe-area-inset-bottom))]';

export const panelStyles =
  'relative w-full rounded-xl border border-line bg-raised text-ink shadow-dialog outline-none ' +
  'transition-[opacity,scale,translate] duration-(--motion-calm) ' +
  'data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:scale-98 data-starting-style:opacity-0';

export const panelWidths = { small: 'max-w-sm', medium: 'max-w-lg', large: 'max-w-3xl' };

export const footerStyles =
  'flex flex-wrap-reverse justify-end gap-2 rounded-b-xl border-t border-line bg-canvas px-6 py-3.5';
