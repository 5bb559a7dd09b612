import { type ReactNode } from 'react';

/** An e-mail address in a sentence: whole, in its own direction, also among Arabic words. */
export function EmailAddress({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="font-medium break-all text-ink">
      {children}
    </bdi>
  );
}
