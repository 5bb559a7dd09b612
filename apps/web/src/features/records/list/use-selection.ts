'use client';

import { useMemo, useState } from 'react';
import type { RecordData } from '../model/definition.ts';

/** Which of the loaded records are picked. What is not there any more is not picked either. */
export function useSelection(records: readonly RecordData[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => records.filter(({ id }) => ids.has(id)), [ids, records]);
  return {
    selected,
    has: (id: string) => ids.has(id),
    toggle: (id: string) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    all: () => setIds(new Set(records.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
