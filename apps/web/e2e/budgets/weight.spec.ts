import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/test.ts';

const kilobyte = 1000;

test('the todo page loads less than 200 KB of compressed scripts', async ({ page, signInAs }) => {
  await signInAs('owner@acme.test');
  const sizes: Promise<{ url: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const size = response.body().then((body) => ({
      url: new URL(response.url()).pathname,
      bytes: gzipSync(body).length,
    }));
    sizes.push(size);
  });
  await page.goto('/o/acme/todos', { waitUntil: 'networkidle' });
  const scripts = await Promise.all(sizes);
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  test.info().annotations.push({
    type: 'weight',
    description: `${(total / kilobyte).toFixed(1)} KB in ${scripts.length} files`,
  });
  expect(scripts.length).toBeGreaterThan(3);
  expect(total, JSON.stringify(scripts, null, 1)).toBeLessThan(200 * kilobyte);
});
