'use client';

import type { ComboboxOption } from '@monorepo/ui/combobox';
import { useQueries } from '@tanstack/react-query';
import type { FieldOf } from '../model/definition.ts';
import { findOption } from './find-options.ts';

/** The options of ids that came from an address; until its name is known, an id goes by its end. */
export function useChosenOptions(
  organization: string,
  field: FieldOf<'relation'>,
  ids: readonly string[],
): readonly ComboboxOption[] {
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['records', organization, field.to, 'option', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => findOption(organization, field, id, signal),
      staleTime: 60_000,
      networkMode: 'always' as const,
    })),
  });
  return ids.map((id, index) => found[index]?.data ?? { value: id, label: id.slice(-8) });
}
