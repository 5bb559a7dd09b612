'use client';

import { Button } from '@monorepo/ui/button';
import { FieldMessage } from '@monorepo/ui/field';
import { useEffect, useEffectEvent, useRef } from 'react';

/** How far before its end the list goes on loading, so that who scrolls does not wait. */
const aheadOfEnd = '800px';

export interface LoadMoreProps {
  hasMore: boolean;
  loading: boolean;
  failed: boolean;
  /** `asked` when the person pressed the button, so that the focus can go on with what comes. */
  onLoad: (asked: boolean) => void;
  words: { load: string; loading: string; end: string; failed: string };
}

/** The end of a list that loads itself while one scrolls, and by a button for those who do not scroll. */
export function LoadMore({ hasMore, loading, failed, onLoad, words }: LoadMoreProps) {
  const sentinel = useRef<HTMLDivElement>(null);
  const load = useEffectEvent(() => {
    if (hasMore && !loading && !failed) onLoad(false);
  });

  // Watching anew after each page also loads the next one where a tall screen still shows the end.
  useEffect(() => {
    if (sentinel.current === null || !hasMore || loading) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) load();
      },
      { rootMargin: aheadOfEnd },
    );
    observer.observe(sentinel.current);
    return () => observer.disconnect();
  }, [hasMore, loading]);

  return (
    <div ref={sentinel} className="flex min-h-16 flex-col items-center justify-center gap-2 py-3">
      {failed && (
        <div role="alert">
          <FieldMessage tone="danger">{words.failed}</FieldMessage>
        </div>
      )}
      {hasMore ? (
        <Button loading={loading} onClick={() => onLoad(true)}>
          {loading ? words.loading : words.load}
        </Button>
      ) : (
        <p className="text-sm text-ink-faint">{words.end}</p>
      )}
    </div>
  );
}
