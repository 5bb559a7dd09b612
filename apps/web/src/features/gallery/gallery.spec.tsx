// @vitest-environment jsdom
import { formats, loadMessages } from '@monorepo/i18n';
import { ToastProvider } from '@monorepo/ui/toast';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, beforeEach, expect, it } from 'vitest';
import '@/testing/browser-gaps.ts';
import { Gallery } from './gallery.tsx';

const html = document.documentElement;
const look = () => [html.dataset['theme'], html.dataset['density'], html.dir];

async function open(locale: 'en' | 'ar' = 'en') {
  const messages = await loadMessages(locale);
  return render(
    <NextIntlClientProvider locale={locale} messages={messages} formats={formats} timeZone="UTC">
      <ToastProvider labels={{ region: 'Notifications', dismiss: 'Dismiss' }}>
        <Gallery />
      </ToastProvider>
    </NextIntlClientProvider>,
  );
}

const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  html.dataset['theme'] = 'dark';
  delete html.dataset['density'];
  html.dir = 'ltr';
});
afterEach(cleanup);

it('starts in the look of the visitor, changes it for this page and gives it back', async () => {
  const user = userEvent.setup();
  const { unmount } = await open();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Theme' }).value).toBe('dark');
  await user.selectOptions(screen.getByLabelText('Theme'), 'light');
  await user.selectOptions(screen.getByLabelText('Density'), 'compact');
  await user.selectOptions(screen.getByLabelText('Direction'), 'rtl');
  expect(look()).toEqual(['light', 'compact', 'rtl']);
  unmount();
  expect(look()).toEqual(['dark', 'comfortable', 'ltr']);
});

it('speaks the language of the page', async () => {
  await open('ar');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('المكوّنات');
});

it('sorts and selects members', async () => {
  const user = userEvent.setup();
  await open();
  const table = within(screen.getByRole('table', { name: 'Members' }));
  const names = () =>
    table
      .getAllByRole('row')
      .flatMap((row) => within(row).queryAllByRole('checkbox', { name: /^Select [A-Z]/ }))
      .map((box) => box.getAttribute('aria-label'));
  expect(names().at(0)).toBe('Select Ada Lovelace');
  await user.click(table.getByRole('button', { name: 'Person' }));
  expect(names().at(0)).toBe('Select Zaha Hadid');

  const all = table.getByRole<HTMLInputElement>('checkbox', { name: 'Select all' });
  expect(all.indeterminate).toBe(true);
  await user.click(table.getByRole('checkbox', { name: 'Select Zaha Hadid' }));
  expect(all.indeterminate).toBe(false);
  await user.click(all);
  expect(table.getAllByRole('checkbox', { checked: true })).toHaveLength(5);
  await user.click(table.getByRole('checkbox', { name: 'Select Ada Lovelace' }));
  expect(all.checked).toBe(false);
});

it('steps through pages to the end', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(button('Page 12'));
  expect(screen.getByText('221–240 of 240')).toBeDefined();
  const [next] = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Next page' });
  expect(next?.disabled).toBe(true);
});

it('renames in a dialog and deletes after a question', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(button('Open dialog'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Rename project' }));
  await user.click(dialog.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.click(button('Delete project'));
  const question = within(await screen.findByRole('alertdialog'));
  await user.click(question.getByRole('button', { name: 'Delete' }));
  expect(question.getByRole('button', { busy: true })).toBeDefined();
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull(), { timeout: 3_000 });
});

it('undoes by a toast and reports a failure', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(button('Toast: success'));
  await user.click(button('Toast: failure'));
  await user.click(button('Toast: with undo'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Tasks restored')).toBeDefined();
  expect(screen.getByText('The project could not be saved')).toBeDefined();
});

it('runs a command that was found', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(button('Open command palette'));
  await user.type(await screen.findByRole('combobox', { name: 'Command palette' }), 'invite');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Chosen: Invite a member')).toBeDefined();
});
