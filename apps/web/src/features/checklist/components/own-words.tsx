'use client';

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import type { ChecklistDefinition } from '../model/definition.ts';
import { layOver } from '../model/lay-over.ts';

export interface OwnWordsProps {
  namespace: ChecklistDefinition['namespace'];
  children: ReactNode;
}

/** Lays the words that the records have for themselves ("New todo") over the kit's ("New item"). */
export function OwnWords({ namespace, children }: OwnWordsProps) {
  const locale = useLocale();
  const messages = useMessages();
  const worded = useMemo(() => {
    const { checklist, [namespace]: own } = messages;
    return {
      ...messages,
      checklist: 'checklist' in own ? layOver(checklist, own.checklist) : checklist,
    };
  }, [messages, namespace]);
  return (
    <NextIntlClientProvider {...{ locale, messages: worded }}>{children}</NextIntlClientProvider>
  );
}
