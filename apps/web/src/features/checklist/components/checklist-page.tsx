import { permissionsOf, type Page as PageOf } from '@monorepo/shared-types';
import { notFound } from 'next/navigation';
import { type ReactNode } from 'react';
import type { z } from 'zod';
import { Page } from '@/features/shell/page.tsx';
import { readBffOnServer } from '@/lib/bff.server.ts';
import { BffError } from '@/lib/problem.ts';
import { requireOrganization } from '@/lib/session.ts';
import { itemsPath } from '../api/checklist-api.ts';
import { pageOfItems, type ItemRecord } from '../api/item-record.ts';
import type { ChecklistDefinition } from '../model/definition.ts';
import { queryOf, readView } from '../model/view.ts';
import { ChecklistScreen } from './checklist-screen.tsx';

export interface ChecklistPageProps {
  title: ReactNode;
  definition: ChecklistDefinition;
  /** The contract of a page of the list. */
  contract: z.ZodType<PageOf<ItemRecord>>;
  organization: string;
  /** The query of the address, which says what of the list is shown. */
  address: Record<string, string | string[] | undefined>;
}

/** The first page of the list as the address asks for it, in one call; the browser goes on from there. */
export async function ChecklistPage(props: ChecklistPageProps) {
  const { title, definition, organization, address } = props;
  const view = readView({ get: (name) => firstOf(address[name]) });
  const path = `${itemsPath(definition, organization)}?${queryOf(view, definition.fields).toString()}`;
  const [{ role }, page] = await Promise.all([
    requireOrganization(organization),
    readPage(path, props.contract),
  ]);
  return (
    <Page title={title}>
      <ChecklistScreen
        {...{ definition, organization, view }}
        permissions={permissionsOf(role)}
        page={pageOfItems(page, definition.fields)}
      />
    </Page>
  );
}

async function readPage(path: string, contract: ChecklistPageProps['contract']) {
  try {
    return await readBffOnServer(path, contract);
  } catch (error) {
    if (error instanceof BffError && error.status === 404) notFound();
    throw error;
  }
}

function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
