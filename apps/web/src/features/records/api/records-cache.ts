'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** The key under which everything of one kind of record is cached. */
export function recordsKey(organization: string, route: string) {
  return ['records', organization, route] as const;
}

/** Has every list that is shown ask again: something was changed, and others may show it too. */
export function useRefreshRecords(organization: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ queryKey: ['records', organization] }),
    [client, organization],
  );
}
