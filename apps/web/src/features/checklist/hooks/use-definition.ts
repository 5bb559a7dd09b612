'use client';

import { createContext, use } from 'react';
import type { ChecklistDefinition } from '../model/definition.ts';

export const DefinitionContext = createContext<ChecklistDefinition | null>(null);

/** Which records the checklist around this component is of. */
export function useDefinition(): ChecklistDefinition {
  const definition = use(DefinitionContext);
  if (definition === null) throw new Error('There is no checklist around this component.');
  return definition;
}
