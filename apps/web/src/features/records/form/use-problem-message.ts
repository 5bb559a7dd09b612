'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { FieldProblem } from '../model/validate.ts';

/** What people read about a wrong field; nothing where there is nothing wrong. */
export function useProblemMessage(): (problem: FieldProblem | undefined) => string {
  const t = useTranslations('records.problems');
  return useCallback(
    (problem) => (problem === undefined ? '' : t(problem.code, { limit: problem.limit ?? '' })),
    [t],
  );
}
