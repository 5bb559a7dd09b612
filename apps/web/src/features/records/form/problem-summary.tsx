'use client';

import CircleAlert from 'lucide-react/icons/circle-alert';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { RecordField } from '../model/definition.ts';
import type { FieldProblems } from '../model/validate.ts';
import { useFailureMessage } from '../value/use-record-messages.ts';
import { useProblemMessage } from './use-problem-message.ts';

export interface ProblemSummaryProps {
  fields: readonly RecordField[];
  problems: FieldProblems;
  /** Why it could not be saved, beside the fields. */
  error: unknown;
  controlId: (name: string) => string;
}

/** What is wrong with a form, over it: has the focus when something is found, and leads to each field. */
export function ProblemSummary({ fields, problems, error, controlId }: ProblemSummaryProps) {
  const t = useTranslations('records.form');
  const failureMessage = useFailureMessage();
  const problemMessage = useProblemMessage();
  const panel = useRef<HTMLDivElement>(null);
  const wrong = fields.filter(({ name }) => problems[name] !== undefined);
  const shown = wrong.length > 0 || error !== null;

  useEffect(() => {
    if (shown) panel.current?.focus();
  }, [shown, error]);

  if (!shown) return null;
  return (
    <div
      ref={panel}
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded-lg border border-danger bg-danger-soft p-3.5 outline-none focus-visible:outline-2 focus-visible:outline-focus"
    >
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-ink" />
      <div className="min-w-0">
        <p className="font-medium">
          {error === null ? t('problems', { count: wrong.length }) : failureMessage(error)}
        </p>
        {wrong.length > 0 && (
          <ul className="mt-1 list-disc ps-5">
            {wrong.map(({ name, label }) => (
              <li key={name}>
                <a
                  href={`#${controlId(name)}`}
                  className="underline underline-offset-2"
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(controlId(name))?.focus();
                  }}
                >
                  {t('problem', { label, problem: problemMessage(problems[name]) })}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
