import 'server-only';
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { readBffOnServer } from '@/lib/bff.server.ts';
import { BffError } from '@/lib/problem.ts';
import { requireOrganization } from '@/lib/session.ts';
import type { RecordDefinition, RecordScreen } from '../model/definition.ts';
import { screenOf } from './access.ts';
import { builtInFields } from './built-in-fields.ts';

/** Makes a definition in the language of whoever looks. */
export type DefinitionSource = () => Promise<RecordDefinition>;

/** The screens of these kinds of records for the person who looks at an organisation. */
export async function screensOf(
  slug: string,
  ...sources: readonly DefinitionSource[]
): Promise<RecordScreen[]> {
  const [organization, builtIn, ...definitions] = await Promise.all([
    requireOrganization(slug),
    builtInFields(),
    ...sources.map((source) => source()),
  ]);
  return definitions.map((definition) => screenOf(organization, definition, builtIn));
}

/** Reads what a page shows. What is not there, or not for this person, is the page that says so. */
export async function readOrNotFound<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  try {
    return await readBffOnServer(path, schema);
  } catch (error) {
    if (error instanceof BffError && (error.status === 404 || error.status === 403)) notFound();
    throw error;
  }
}
