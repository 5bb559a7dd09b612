'use client';

import { DefinitionContext } from '../hooks/use-definition.ts';
import { Checklist, type ChecklistProps } from './checklist.tsx';
import { OwnWords } from './own-words.tsx';

/** A list to tick off: written down, dragged into order, searched, changed one by one or many at once, by hand or by key. */
export function ChecklistScreen(props: ChecklistProps) {
  const { definition } = props;
  return (
    <DefinitionContext value={definition}>
      <OwnWords namespace={definition.namespace}>
        <Checklist {...props} />
      </OwnWords>
    </DefinitionContext>
  );
}
