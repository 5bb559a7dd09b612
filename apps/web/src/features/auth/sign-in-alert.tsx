import CircleAlert from 'lucide-react/icons/circle-alert';
import { type ReactNode } from 'react';

/** What went wrong, above the ways to try again. */
export function SignInAlert({ children }: { children: ReactNode }) {
  return (
    <p
      role="alert"
      className="mb-5 flex gap-2 rounded-md bg-danger-soft px-3 py-2.5 text-base text-danger-ink"
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4" />
      <span>{children}</span>
    </p>
  );
}
