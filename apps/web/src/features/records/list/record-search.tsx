'use client';

import { IconButton } from '@monorepo/ui/button';
import { Input } from '@monorepo/ui/input';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { maximumSearchLength, normalizeSearch } from '../model/record-view.ts';

/** How long the person may pause between two letters before the search runs. */
const pauseMs = 250;

export interface RecordSearchProps {
  /** What is searched. */
  label: string;
  search: string;
  field: RefObject<HTMLInputElement | null>;
  onSearch: (search: string) => void;
}

/** Searches while one types. The address has the last word: the back button changes the field, too. */
export function RecordSearch({ label, search, field, onSearch }: RecordSearchProps) {
  const t = useTranslations('records.search');
  const [text, setText] = useState(search);
  const [shown, setShown] = useState(search);

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
    field.current?.focus();
  };

  return (
    <form
      role="search"
      className="min-w-44 flex-1"
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
        aria-label={t('label', { label })}
        placeholder={t('placeholder')}
        icon={<Search aria-hidden="true" />}
        trailing={
          text !== '' && (
            <IconButton
              size="small"
              label={t('clear')}
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={clear}
            />
          )
        }
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') clear();
        }}
      />
    </form>
  );
}
