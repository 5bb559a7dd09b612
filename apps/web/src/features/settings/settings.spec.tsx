// @vitest-environment jsdom
import '@/testing/next-server.ts';
import { offeredLocales } from '@monorepo/i18n';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CreateOrganizationForm } from '@/features/organizations/create-organization-form.tsx';
import { OrganizationForm } from '@/features/organizations/organization-form.tsx';
import { Sessions, type SessionWithDevice } from '@/features/sessions/sessions.tsx';
import { browserSession } from '@/testing/browser-session.ts';
import { problem, stubServer, stubSettings } from '@/testing/stub-server.ts';
import { TestPage } from '@/testing/test-page.tsx';
import { AppearanceForm } from './appearance-form.tsx';
import { LanguageForm } from './language-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SettingsNavigation } from './settings-navigation.tsx';

const bff = stubServer();
stubSettings(bff);
beforeEach(() => {
  bff.answers.set('GET /bff/session', { body: browserSession() });
  bff.answers.set('PATCH /bff/me', { body: browserSession().user });
});
afterEach(cleanup);

const draw = (children: React.ReactNode) => render(<TestPage>{children}</TestPage>);
const patched = () =>
  bff.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
const languages = offeredLocales(false);

describe('the profile', () => {
  it('saves a name and says so', async () => {
    draw(<ProfileForm name="Olga" email="olga@acme.test" image={null} />);
    const name = screen.getByLabelText(/^Name/);
    await userEvent.clear(name);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/at most 120 characters/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/^Name/), 'Renée');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(patched()).toEqual([{ name: 'Renée' }]);
  });

  it('keeps what was typed when it cannot be saved, and says why', async () => {
    bff.answers.set('PATCH /bff/me', problem(429, 'REQUEST.RATE_LIMITED'));
    draw(<ProfileForm name="Olga" email="olga@acme.test" image={null} />);
    const name = screen.getByLabelText(/^Name/);
    await userEvent.clear(name);
    await userEvent.type(name, 'Renée{Enter}');
    expect(await screen.findByText(/Too many requests/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('Renée');
  });
});

describe('the appearance', () => {
  it('is drawn at once and saved behind it', async () => {
    draw(<AppearanceForm theme="system" density="comfortable" />);
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await vi.waitFor(() => expect(patched()).toEqual([{ theme: 'dark', density: 'comfortable' }]));
  });

  it('goes back to how it was when it cannot be saved', async () => {
    bff.answers.set('PATCH /bff/me', problem(503, 'SERVER.UNAVAILABLE'));
    draw(<AppearanceForm theme="system" density="comfortable" />);
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(await screen.findByText(/server cannot be reached/)).toBeTruthy();
    expect(document.documentElement.dataset['theme']).toBe('system');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'System' }).checked).toBe(true);
  });
});

it('offers each language by its own name, and saves the chosen one', async () => {
  draw(<LanguageForm locale="en" languages={languages} />);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'English' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'العربية' }));
  await vi.waitFor(() => expect(patched()).toEqual([{ locale: 'ar' }]));
});

it('marks the page of the settings that is shown', () => {
  window.history.replaceState(null, '', '/settings/sessions');
  draw(<SettingsNavigation />);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Sessions');
});

describe('the sessions', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8010';
  const session: SessionWithDevice = {
    id,
    device: { browser: 'Firefox', system: 'Windows', form: 'desktop' },
    ipAddress: '203.0.113.7',
    createdAt: '2026-11-01T00:00:00.000Z',
    lastSeenAt: '2026-11-22T00:00:00.000Z',
    expiresAt: '2026-12-24T00:00:00.000Z',
    current: false,
  };
  const unknown: SessionWithDevice = {
    ...session,
    id: '01890a5d-ac96-774b-bcce-b302099a8011',
    device: { browser: undefined, system: undefined, form: 'unknown' },
    ipAddress: null,
    current: true,
  };

  it('say with what and from where', () => {
    draw(<Sessions sessions={[unknown, session]} />);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Unknown device');
    expect(first?.textContent).toContain('This device');
    expect(second?.textContent).toContain('Firefox on Windows');
    expect(second?.textContent).toContain('203.0.113.7');
  });

  it('leave the list at once when they are ended', async () => {
    bff.answers.set(`DELETE /bff/me/sessions/${id}`, { status: 204 });
    draw(<Sessions sessions={[unknown, session]} />);
    await userEvent.click(screen.getByRole('button', { name: 'Sign out: Firefox on Windows' }));
    expect(await screen.findByText('Firefox on Windows is signed out')).toBeTruthy();
  });

  it('come back when they could not be ended', async () => {
    bff.answers.set(`DELETE /bff/me/sessions/${id}`, problem(503, 'SERVER.UNAVAILABLE'));
    draw(<Sessions sessions={[unknown, session]} />);
    await userEvent.click(screen.getByRole('button', { name: 'Sign out: Firefox on Windows' }));
    expect(await screen.findByText(/server cannot be reached/)).toBeTruthy();
    expect(await screen.findAllByText(/Firefox on Windows/)).toHaveLength(1);
  });

  it('all end after a question', async () => {
    bff.answers.set('DELETE /bff/me/sessions', problem(503, 'SERVER.UNAVAILABLE'));
    draw(<Sessions sessions={[unknown]} />);
    const button = () => screen.getByRole('button', { name: 'Sign out everywhere' });
    await userEvent.click(button());
    const question = await screen.findByRole('alertdialog');
    await userEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(bff.requests).toEqual([]);
    await userEvent.click(button());
    const again = await screen.findByRole('alertdialog');
    await userEvent.click(within(again).getByRole('button', { name: 'Sign out everywhere' }));
    expect(await screen.findByText(/server cannot be reached/)).toBeTruthy();
    expect(bff.requests.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
  });
});

describe('a new organisation', () => {
  it('has an address that follows the name until one is written', async () => {
    draw(<CreateOrganizationForm host="app.test" />);
    const name = screen.getByLabelText(/^Name/);
    const address = screen.getByLabelText<HTMLInputElement>(/^Address/);
    await userEvent.type(name, 'Acme Inc');
    expect(address.value).toBe('acme-inc');
    expect(screen.getByText('app.test/o/acme-inc')).toBeTruthy();
    await userEvent.clear(address);
    await userEvent.type(address, 'OWN');
    await userEvent.type(name, ' more');
    expect(address.value).toBe('own');
  });

  it('says at its field that the address is taken, and keeps what was typed', async () => {
    bff.answers.set('POST /bff/organizations', problem(409, 'ORGANIZATION.SLUG_TAKEN'));
    draw(<CreateOrganizationForm host="app.test" />);
    await userEvent.type(screen.getByLabelText(/^Name/), 'Acme{Enter}');
    expect(await screen.findByText(/This address is taken/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('Acme');
  });
});

describe('the settings of an organisation', () => {
  const organization = { name: 'Acme', slug: 'acme', locale: null, host: 'app.test', languages };

  it('are saved together', async () => {
    bff.answers.set('PATCH /bff/organizations/acme', { body: {} });
    draw(<OrganizationForm {...organization} readOnly={false} />);
    await userEvent.selectOptions(screen.getByLabelText('Language'), 'Deutsch');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Organisation saved')).toBeTruthy();
    expect(patched()).toEqual([{ name: 'Acme', locale: 'de' }]);
  });

  it('are only shown to those who may not change them', () => {
    draw(<OrganizationForm {...organization} readOnly />);
    expect(screen.getByLabelText<HTMLInputElement>(/^Name/).disabled).toBe(true);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
