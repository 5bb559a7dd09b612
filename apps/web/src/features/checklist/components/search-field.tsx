'use client';

import { IconButton } from '@monorepo/ui/button';
import { Input } from '@monorepo/ui/input';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { maximumSearchLength, normalizeSearch } from '../model/view.ts';

/** How long the person may pause between two letters before the search runs. */
const pauseMs = 250;

export interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  search: string;
  onSearch: (search: string) => void;
  /** Escape in an empty field: back to the list. */
  onLeave: () => void;
}

/** Searches while one types. The address has the last word: the back button changes the field, too. */
export function SearchField({ field, search, onSearch, onLeave }: SearchFieldProps) {
  const t = useTranslations('checklist.search');
  const [text, setText] = useState(search);
  const [shown, setShown] = useState(search);

  // The address changed by other means than this field.
  if (shown !== search) {
    setShown(search);
    if (normalizeSearch(text) !== search) setText(search);
  }

  const run = (next: string) => {
    if (next !== search) onSearch(next);
  };
  const runLater = useEffectEvent(run);

  useEffect(() => {
    const timer = setTimeout(() => runLater(normalizeSearch(text)), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  const clear = () => {
    setText('');
    run('');
  };

  return (
    <form
      role="search"
      className="min-w-40 flex-1 max-sm:order-2"
      onSubmit={(event) => {
        event.preventDefault();
        run(normalizeSearch(text));
      }}
    >
      <Input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        value={text}
        maxLength={maximumSearchLength}
        aria-label={t('label')}
        placeholder={t('placeholder')}
        icon={<Search aria-hidden="true" />}
        trailing={
          text !== '' && (
            <IconButton
              size="small"
              label={t('clear')}
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={() => {
                clear();
                field.current?.focus();
              }}
            />
          )
        }
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (text === '') onLeave();
          else clear();
        }}
      />
    </form>
  );
}
