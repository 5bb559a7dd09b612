'use client';

import { Button } from '@monorepo/ui/button';
import { FieldMessage } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import Plus from 'lucide-react/icons/plus';
import { useTranslations } from 'next-intl';
import { useId, useState, type RefObject, type SyntheticEvent } from 'react';
import { useDefinition } from '../hooks/use-definition.ts';
import { normalizeTitle } from '../model/title.ts';

export interface ComposerProps {
  field: RefObject<HTMLInputElement | null>;
  onAdd: (title: string) => void;
}

/** Writes down one item after another: Enter adds, and the focus stays for the next. */
export function Composer({ field, onAdd }: ComposerProps) {
  const t = useTranslations('checklist.composer');
  const { maximum } = useDefinition();
  const [text, setText] = useState('');
  const messageId = useId();
  const title = normalizeTitle(text);
  const tooLong = title.length > maximum.title;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    field.current?.focus();
    if (title === '' || tooLong) return;
    onAdd(title);
    setText('');
  };

  return (
    <form onSubmit={submit} className="flex flex-wrap gap-2">
      <Input
        ref={field}
        icon={<Plus aria-hidden="true" />}
        className="min-w-0 flex-1"
        dir={text === '' ? undefined : 'auto'}
        value={text}
        aria-label={t('label')}
        placeholder={t('placeholder')}
        aria-invalid={tooLong || undefined}
        aria-describedby={tooLong ? messageId : undefined}
        enterKeyHint="done"
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <Button type="submit" variant="primary">
        {t('add')}
      </Button>
      {tooLong && (
        <div className="basis-full">
          <FieldMessage id={messageId} tone="danger">
            {t('tooLong', { maximum: maximum.title, length: title.length })}
          </FieldMessage>
        </div>
      )}
    </form>
  );
}
