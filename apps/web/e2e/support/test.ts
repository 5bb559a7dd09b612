import { test as base } from '@playwright/test';
import { signIn } from './identity.ts';

interface Fixtures {
  /** Signs the test's browser in as a seeded person, without the sign-in page. */
  signInAs: (email: string) => Promise<void>;
  /**
   * What the browser complained about: broken Content Security Policy, script errors, failed hydration. A test fails when
   * anything is in it at the end; one that provokes a complaint takes it out.
   */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await use(complaints);
      // Chromium writes a line for each answer that is not 2xx; tests look at those themselves.
      const own = complaints.filter(
        (complaint) => !complaint.startsWith('Failed to load resource'),
      );
      base.expect(own, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  signInAs: async ({ context }, use) => {
    await use((email) => signIn(context, email));
  },
});

export const expect = test.expect;
