import { sessionCookieName } from '@monorepo/shared-types';
import { stack } from './support/environment.ts';
import { newOrganization } from './support/organization.ts';
import { expect, test } from './support/test.ts';

test('every answer carries the security headers', async ({ request }) => {
  for (const path of ['/sign-in', '/healthz', '/icon.svg', '/no/such/page', '/api/auth/session']) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('scripts run by a nonce that is new for every page, never by being inline', async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of ['/sign-in', '/sign-in', '/no/such/page']) {
    const response = await request.get(path);
    const policy = response.headers()['content-security-policy'] ?? '';
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    expect(scripts).toContain("'strict-dynamic'");
    expect(scripts).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toMatch(/style-src 'self' 'nonce-[^']+';/);
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    nonces.add(nonce);
    const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  expect(nonces.size).toBe(3);
});

test('the policy stops markup that somebody got into a page', async ({ page, complaints }) => {
  await page.route('/sign-in', async (route) => {
    const response = await route.fetch();
    const injected =
      '<script>window.ran = "inline"</script><script src="data:text/javascript,window.ran=1"></script>' +
      '<img src="data:," onerror="window.ran = 2"><base href="https://evil.test/">';
    const body = (await response.text()).replace('<body>', `<body>${injected}`);
    expect(body).toContain('onerror');
    await route.fulfill({ response, body });
  });
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.evaluate(() => document.baseURI)).toContain(stack.webUrl);
  expect(
    complaints.filter((complaint) => complaint.includes('Content Security Policy')),
  ).not.toEqual([]);
  complaints.length = 0;
});

test('the session cookie is out of reach of scripts and other hosts', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === sessionCookieName(true));
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  expect(Buffer.from(session!.value, 'base64url')).toHaveLength(32);
  expect(session!.domain.startsWith('.')).toBe(false);
});

test('a forged Host does not get into links, nor a forged address into sessions', async ({
  browser,
}) => {
  const forged = { 'x-forwarded-host': 'evil.test', 'x-forwarded-for': '6.6.6.6' };
  const context = await browser.newContext({ extraHTTPHeaders: forged, locale: 'en' });
  const providers = await (await context.request.get(`${stack.webUrl}/api/auth/providers`)).text();
  expect(providers).not.toContain('evil.test');
  expect(providers).toContain(stack.webUrl);

  const page = await context.newPage();
  await page.goto(`${stack.webUrl}/sign-in?callbackUrl=/settings/sessions`);
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await expect(page.getByText('This device')).toBeVisible();
  await expect(page.getByText(/127\.0\.0\.1|::1/).first()).toBeVisible();
  await expect(page.getByText('6.6.6.6')).toHaveCount(0);
  await context.close();
});

test('the bff is reached at this origin, and only with its token', async ({ page }) => {
  const { slug } = await newOrganization(page);
  const answer = await page.request.get('/bff/session');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toContain('no-store');
  expect(answer.headers()['x-request-id']).toMatch(/^[\w-]{8,}$/);
  expect(JSON.stringify(answer.headers())).not.toContain(
    new URL(process.env['E2E_BFF_URL'] ?? 'x:').host,
  );
  const refused = await page.request.post(`/bff/organizations/${slug}/todos`, {
    data: { title: 'forged' },
    headers: { origin: stack.webUrl },
  });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ code: 'CSRF.INVALID' });
});

test('search engines stay outside', async ({ request, page, signInAs }) => {
  expect(await (await request.get('/robots.txt')).text()).toMatch(/Disallow: \//);
  await signInAs('owner@acme.test');
  await page.goto('/settings');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});
