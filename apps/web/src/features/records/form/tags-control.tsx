'use client';

import { IconButton } from '@monorepo/ui/button';
import { Input } from '@monorepo/ui/input';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';

export interface TagsControlProps {
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}

/** Several short texts: Enter or a comma adds what was typed, Backspace in the empty field takes the last one back. */
export function TagsControl({ value, onChange }: TagsControlProps) {
  const t = useTranslations('records.form');
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const add = () => {
    const tag = text.trim();
    setText('');
    if (tag !== '' && !value.includes(tag)) onChange([...value, tag]);
  };

  return (
    <div className="grid gap-1.5">
      <Input
        ref={input}
        dir="auto"
        autoComplete="off"
        placeholder={t('tagPlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if ((event.key === 'Enter' && text.trim() !== '') || event.key === ',') {
            event.preventDefault();
            add();
          }
          if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1));
        }}
      />
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((tag) => (
            <li
              key={tag}
              className="inline-flex max-w-full items-center gap-0.5 rounded-sm bg-press ps-2 text-sm"
            >
              <bdi className="min-w-0 truncate">{tag}</bdi>
              <IconButton
                size="small"
                label={t('removeTag', { tag })}
                icon={<X aria-hidden="true" />}
                onClick={() => {
                  onChange(value.filter((other) => other !== tag));
                  input.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
