import 'server-only';
import { Density, Theme } from '@monorepo/shared-types';
import { cookies } from 'next/headers';
import { cookieNames } from '@/lib/cookies.ts';
import { findSession } from '@/lib/session.ts';

export interface Appearance {
  theme: Theme;
  density: Density;
}

/** How the page is drawn: as the person chose, else as this browser was last told. */
export async function readAppearance(): Promise<Appearance> {
  const session = await findSession().catch(() => null);
  if (session) return { theme: session.user.theme, density: session.user.density };
  const cookieStore = await cookies();
  return {
    theme: Theme.catch('system').parse(cookieStore.get(cookieNames.theme)?.value),
    density: Density.catch('comfortable').parse(cookieStore.get(cookieNames.density)?.value),
  };
}
