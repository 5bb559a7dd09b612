// @vitest-environment jsdom
import '@/testing/next-server.ts';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PathParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { PageError } from './page-error.tsx';
import { needsExtension, SessionKeeper } from './session-keeper.tsx';
import { ShellFrame } from './shell-frame.tsx';
import type { ShellOrganization } from './shell-organization.ts';
import { SignOutForm } from './sign-out-form.tsx';

const user = { name: 'Olga Owner', email: 'olga@acme.test', image: null };
const organizations: ShellOrganization[] = [
  {
    name: 'Acme Inc.',
    slug: 'acme',
    permissions: ['todo:read', 'member:read', 'organization:update'],
  },
  { name: 'Globex', slug: 'globex', permissions: ['todo:read', 'member:read'] },
];

function draw(children: ReactNode, parameters: Record<string, string> = {}) {
  return render(
    <PathParamsContext value={parameters}>
      <TestPage>{children}</TestPage>
    </PathParamsContext>,
  );
}

const frame = (
  <ShellFrame user={user} organizations={organizations} lastSlug="globex">
    <h1>{user.name}</h1>
  </ShellFrame>
);

beforeEach(() => {
  window.history.replaceState(null, '', '/settings');
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

const sidebar = () => within(screen.getByRole('complementary'));

describe('the navigation', () => {
  it('is the one of the organisation in the address', () => {
    window.history.replaceState(null, '', '/o/acme/members');
    draw(frame, { organization: 'acme' });
    const names = sidebar()
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]);
    expect(names).toEqual([
      ['Todos', '/o/acme/todos'],
      ['Members', '/o/acme/members'],
      ['Organisation settings', '/o/acme/settings'],
    ]);
    expect(sidebar().getByRole('link', { current: 'page' }).textContent).toBe('Members');
  });

  it('is elsewhere the one of the organisation visited last, with what one may do there', () => {
    draw(frame);
    expect(
      sidebar()
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/o/globex/todos', '/o/globex/members']);
  });

  it('is missing where there is no organisation yet', () => {
    draw(
      <ShellFrame user={user} organizations={[]} lastSlug={undefined}>
        {null}
      </ShellFrame>,
    );
    expect(sidebar().queryByRole('navigation')).toBeNull();
    expect(sidebar().getByRole('button', { name: /No organisation/ })).toBeTruthy();
  });

  it('opens as a drawer, and closes by its button, by a press beside it and by going somewhere', async () => {
    draw(frame);
    const open = () => userEvent.click(screen.getByRole('button', { name: 'Open navigation' }));
    await open();
    const drawer = screen.getByRole('dialog');
    await userEvent.click(within(drawer).getByRole('button', { name: 'Close navigation' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await open();
    fireEvent.click(drawer);
    expect(screen.queryByRole('dialog')).toBeNull();
    await open();
    fireEvent.click(within(drawer).getByRole('link', { name: 'Members' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the menus', () => {
  it('lead to other organisations by a whole new page', async () => {
    draw(frame, { organization: 'acme' });
    await userEvent.click(sidebar().getByRole('button', { name: /^Switch organisation/ }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringContaining('Acme Inc. (current)') as string,
      expect.stringContaining('Globex') as string,
      'New organisation',
    ]);
    expect(items[1]?.getAttribute('href')).toBe('/o/globex/todos');
  });

  it('lead to one’s own settings and out', async () => {
    const submit = vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockReturnValue();
    draw(
      <>
        {frame}
        <SignOutForm />
      </>,
    );
    await userEvent.click(sidebar().getByRole('button', { name: /^Your account/ }));
    expect(
      (await screen.findAllByRole('menuitem')).map((item) => item.getAttribute('href')),
    ).toEqual([
      '/settings',
      '/settings/sessions',
      '/settings/appearance',
      '/settings/language',
      null,
    ]);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(submit.mock.contexts[0]).toMatchObject({ method: 'post' }));
    expect((submit.mock.contexts[0] as HTMLFormElement).getAttribute('action')).toBe('/sign-out');
  });
});

describe('the palette', () => {
  it('opens by Ctrl+K and by its button, and goes where one types', async () => {
    draw(frame, { organization: 'acme' });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'lang');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(window.location.pathname).toBe('/settings/language'));
    await userEvent.click(sidebar().getByRole('button', { name: /Search or jump to/ }));
    expect(await screen.findByRole('option', { name: /Globex/ })).toBeTruthy();
    expect(screen.getByRole('option', { name: /Sign out/ })).toBeTruthy();
  });

  it('leaves other keys to others', async () => {
    draw(frame);
    await userEvent.keyboard('k{Control>}{Shift>}k{/Shift}{/Control}');
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

it('says that there is no network while there is none', () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  draw(<OfflineBanner />);
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('');
  online.mockReturnValue(false);
  fireEvent(window, new Event('offline'));
  expect(status.textContent).toContain('You are offline');
  online.mockReturnValue(true);
  fireEvent(window, new Event('online'));
  expect(status.textContent).toBe('');
});

describe('a session in use', () => {
  const now = Date.parse('2026-11-23T00:00:00.000Z');
  const day = 24 * 60 * 60 * 1000;
  const inDays = (days: number) => new Date(now + days * day).toISOString();

  it('is extended once a day', () => {
    expect(needsExtension(inDays(30), now)).toBe(false);
    expect(needsExtension(inDays(29.1), now)).toBe(false);
    expect(needsExtension(inDays(28.9), now)).toBe(true);
  });

  it('is extended by Auth.js, whose answer is read to its end', async () => {
    const answer = new Response('{}');
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer);
    draw(<SessionKeeper expiresAt={new Date(Date.now() + day).toISOString()} />);
    expect(fetched).toHaveBeenCalledWith('/api/auth/session', { credentials: 'same-origin' });
    await vi.waitFor(() => expect(answer.bodyUsed).toBe(true));
    cleanup();
    fetched.mockClear();
    draw(<SessionKeeper expiresAt={new Date(Date.now() + 30 * day).toISOString()} />);
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('the error page', () => {
  it('tells what is known, the request’s number, and tries again', async () => {
    const retry = vi.fn();
    const error = Object.assign(new Error('x'), { digest: 'SERVER.UNAVAILABLE@request-7' });
    draw(<PageError error={error} retry={retry} />);
    expect(screen.getByText(/server cannot be reached/)).toBeTruthy();
    expect(screen.getByText('Request request-7')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('has words for a code that is newer than it, and for no code at all', () => {
    const error = Object.assign(new Error('x'), { digest: 'NEW.CODE@r' });
    draw(<PageError error={error} retry={() => undefined} />);
    expect(screen.getByText('Something went wrong on our side. Please try again.')).toBeTruthy();
    cleanup();
    draw(<PageError error={new Error('secret')} retry={() => undefined} />);
    expect(screen.getByText(/It is our fault/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('secret');
    expect(document.body.textContent).not.toContain('Request');
  });
});
