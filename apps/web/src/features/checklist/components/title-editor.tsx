'use client';

import { FieldMessage } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useDefinition } from '../hooks/use-definition.ts';
import { normalizeTitle } from '../model/title.ts';

export interface TitleEditorProps {
  title: string;
  onSave: (title: string) => void;
  /** `refocus` where the person ended it by a key, and goes on in the list. */
  onEnd: (refocus: boolean) => void;
}

/** The title of a row as a field: Enter saves, Escape leaves it as it was, and going elsewhere saves too. */
export function TitleEditor({ title, onSave, onEnd }: TitleEditorProps) {
  const t = useTranslations('checklist');
  const { maximum } = useDefinition();
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const messageId = useId();
  const length = normalizeTitle(text).length;
  const tooLong = length > maximum.title;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const end = (save: boolean, refocus: boolean) => {
    if (ended.current || (save && tooLong)) return;
    ended.current = true;
    const next = normalizeTitle(text);
    // An empty title is nobody's wish: it means to leave it.
    if (save && next !== '' && next !== title) onSave(next);
    onEnd(refocus);
  };

  // A row may go while it is being edited: completed by somebody else, filtered out. What was typed is saved all the same.
  const saveUnlessEnded = useEffectEvent(() => {
    const next = normalizeTitle(text);
    if (!ended.current && !tooLong && next !== '' && next !== title) onSave(next);
  });
  useEffect(() => () => saveUnlessEnded(), []);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') end(true, true);
    else if (event.key === 'Escape') end(false, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="min-w-0 flex-1 py-1">
      <Input
        ref={field}
        size="small"
        dir="auto"
        value={text}
        aria-label={t('row.titleField')}
        aria-invalid={tooLong || undefined}
        aria-describedby={tooLong ? messageId : undefined}
        enterKeyHint="done"
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => end(true, false)}
      />
      {tooLong && (
        <FieldMessage id={messageId} tone="danger">
          {t('composer.tooLong', { maximum: maximum.title, length })}
        </FieldMessage>
      )}
    </div>
  );
}
