import { NotFound } from '@/features/shell/not-found.tsx';

/** What a page of a signed-in person could not find, or may not show. */
export default function NotFoundPage() {
  return <NotFound />;
}
