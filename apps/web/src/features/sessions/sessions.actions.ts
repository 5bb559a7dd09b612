'use server';

import { type ErrorCode, Id } from '@monorepo/shared-types';
import { revalidatePath } from 'next/cache';
import { changeBffOnServer } from '@/lib/bff.server.ts';
import { BffError } from '@/lib/problem.ts';
import { requireSession } from '@/lib/session.ts';

export interface RevokeResult {
  code?: ErrorCode;
}

/** Ends one other session at once. */
export async function revokeSession(id: string): Promise<RevokeResult> {
  const result = await end(`/bff/me/sessions/${Id.parse(id)}`);
  revalidatePath('/settings/sessions');
  return result;
}

/** Ends every session, this one too. */
export async function revokeEverywhere(): Promise<RevokeResult> {
  return await end('/bff/me/sessions');
}

async function end(path: string): Promise<RevokeResult> {
  const { csrfToken } = await requireSession();
  try {
    await changeBffOnServer('DELETE', path, csrfToken);
    return {};
  } catch (error) {
    if (error instanceof BffError) return { code: error.code };
    throw error;
  }
}
