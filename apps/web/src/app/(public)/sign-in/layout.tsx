import { type ReactNode } from 'react';

/** `development` is a list of seeded people; its page is a `*.dev.tsx`, which a production build does not have. */
export default function SignInLayout({
  children,
  development,
}: {
  children: ReactNode;
  development: ReactNode;
}) {
  return (
    <>
      {children}
      {development}
    </>
  );
}
