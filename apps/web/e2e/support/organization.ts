import { randomUUID } from 'node:crypto';
import { type Page } from '@playwright/test';
import { stack } from './environment.ts';
import { newPerson, signIn } from './identity.ts';

/** A new organisation of a new person, or of `owner`, so that a test changes nothing that another one looks at. */
export async function newOrganization(
  page: Page,
  owner?: string,
): Promise<{ email: string; slug: string }> {
  const email = owner ?? (await newPerson()).email;
  await signIn(page.context(), email);
  const slug = `e2e-${randomUUID().slice(0, 18)}`;
  const session = (await (await page.request.get('/bff/session')).json()) as { csrfToken: string };
  const response = await page.request.post('/bff/organizations', {
    data: { name: `Organisation ${slug}`, slug },
    headers: {
      'x-csrf-token': session.csrfToken,
      origin: stack.webUrl,
      'idempotency-key': randomUUID(),
    },
  });
  if (response.status() !== 201) {
    throw new Error(
      `POST /bff/organizations answered ${response.status()}: ${await response.text()}`,
    );
  }
  return { email, slug };
}
