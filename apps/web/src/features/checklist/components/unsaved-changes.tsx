'use client';

import { Button } from '@monorepo/ui/button';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFailureText } from '../hooks/use-failures.ts';
import type { Failure } from '../model/failure.ts';
import { carriesText, createOf, type ItemChange } from '../model/change.ts';

export interface UnsavedChangesProps {
  failures: readonly Failure[];
  onSend: (failure: Failure, change: ItemChange) => void;
  onDiscard: (failure: Failure) => void;
  /** The last one is dealt with: the focus has to go somewhere else. */
  onEmpty: () => void;
}

/** What somebody wrote and could not be saved, until they say what to do with it. */
export function UnsavedChanges(props: UnsavedChangesProps) {
  const { failures, onSend, onDiscard } = props;
  const t = useTranslations('checklist.unsaved');
  const region = useRef<HTMLDivElement>(null);
  const empty = useEffectEvent(props.onEmpty);
  const wasInside = useRef(false);
  const again = failures.filter((failure) => nextOf(failure)?.label === 'failure.retry');

  const sendAgain = (failure: Failure) => onSend(failure, failure.change);

  // The button that was pressed is gone: the next one is at hand, or there is nothing left to do here.
  useEffect(() => {
    if (!wasInside.current || document.activeElement !== document.body) return;
    const next = region.current?.querySelector('button');
    if (next) next.focus();
    else empty();
  }, [failures]);

  return (
    // There from the start: a live region that appears together with its text is often not read.
    <div
      ref={region}
      role="alert"
      aria-label={t('label')}
      className="contents"
      onFocus={() => {
        wasInside.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        wasInside.current = relatedTarget === null;
      }}
    >
      {failures.length > 0 && (
        <ul
          aria-label={t('label')}
          className="flex max-h-[50vh] flex-col overflow-y-auto gap-2 rounded-lg border border-danger bg-danger-soft p-3 shadow-card"
        >
          {failures.map((failure) => (
            <UnsavedChange key={keyOf(failure.change)} {...{ failure, onSend, onDiscard }} />
          ))}
          {again.length > 1 && (
            <li className="ps-6">
              <Button size="small" onClick={() => again.forEach(sendAgain)}>
                {t('allAgain')}
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function keyOf(change: ItemChange): string {
  return change.type === 'create' ? change.key : JSON.stringify(change);
}

interface UnsavedChangeProps extends Omit<UnsavedChangesProps, 'failures' | 'onEmpty'> {
  failure: Failure;
}

function UnsavedChange({ failure, onSend, onDiscard }: UnsavedChangeProps) {
  const t = useTranslations('checklist');
  const { what, why } = useFailureText()(failure);
  const texts = textsOf(failure);
  const next = nextOf(failure);
  return (
    <li className="flex flex-col gap-2">
      <div className="flex gap-2">
        <CircleAlert aria-hidden="true" className="mt-0.5 size-4 text-danger-ink" />
        <p>
          <strong className="font-medium">{what}</strong> {why}
        </p>
      </div>
      {texts.length > 0 && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 ps-6 text-sm">
          {texts.map(({ whose, text }) => (
            <div key={whose} className="contents">
              <dt className="text-ink-soft">{t(`unsaved.${whose}`)}</dt>
              <dd dir="auto" className="max-h-24 overflow-y-auto wrap-anywhere whitespace-pre-wrap">
                {text === '' ? t('unsaved.empty') : text}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="flex flex-wrap gap-2 ps-6">
        {next !== null && (
          <Button size="small" variant="primary" onClick={() => onSend(failure, next.change)}>
            {t(next.label)}
          </Button>
        )}
        <Button size="small" onClick={() => onDiscard(failure)}>
          {t(failure.reason === 'conflict' ? 'unsaved.keepTheirs' : 'failure.dismiss')}
        </Button>
      </div>
    </li>
  );
}

/** What the person wrote and, where someone else wrote at the same time, what they wrote. */
function textsOf({ change, current }: Failure): { whose: 'mine' | 'theirs'; text: string }[] {
  if (change.type !== 'update' || !carriesText(change)) return [];
  const field = change.patch.description === undefined ? 'title' : 'description';
  const mine = { whose: 'mine' as const, text: change.patch[field] ?? '' };
  return current === undefined ? [mine] : [mine, { whose: 'theirs', text: current[field] }];
}

interface NextStep {
  label: 'failure.retry' | 'unsaved.saveMine' | 'unsaved.addAsNew';
  change: ItemChange;
}

/** What sends the words after all: again, over the other's, or as a new item where the old one is gone. */
function nextOf({ change, reason, current }: Failure): NextStep | null {
  if (reason === 'forbidden') return null;
  if (change.type === 'update' && reason === 'gone') {
    const { title, description, dueAt } = { ...change.base, ...change.patch };
    return { label: 'unsaved.addAsNew', change: createOf({ title, description, dueAt }) };
  }
  if (change.type === 'update' && current !== undefined) {
    return { label: 'unsaved.saveMine', change: { ...change, base: current } };
  }
  return { label: 'failure.retry', change };
}
