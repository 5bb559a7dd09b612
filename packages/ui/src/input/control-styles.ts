/** The look that Input, Textarea and Select share. */
export const controlStyles =
  'w-full min-w-0 appearance-none rounded-md border border-control bg-surface text-control text-ink shadow-control ' +
  'transition-[border-color,background-color] enabled:hover:border-ink-faint ' +
  'focus-visible:border-focus focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-focus ' +
  'aria-invalid:border-danger aria-invalid:focus-visible:outline-danger ' +
  'disabled:border-line-strong disabled:bg-sunken disabled:text-ink-disabled disabled:shadow-none ' +
  'forced-colors:disabled:border-[GrayText] forced-colors:disabled:text-[GrayText] ' +
  'read-only:not-[select,button,[type=color]]:bg-sunken read-only:not-[select,button,[type=color]]:shadow-none';
