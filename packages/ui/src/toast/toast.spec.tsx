import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { type ToastOptions, ToastProvider, useToasts } from './index.ts';

function Show({ id, ...options }: ToastOptions & { id?: string }) {
  const toasts = useToasts();
  return (
    <>
      <button onClick={() => toasts.show({ ...options, id })}>Show</button>
      <button onClick={() => toasts.dismiss(id ?? '')}>Hide</button>
    </>
  );
}

const setup = (options: ToastOptions & { id?: string }) =>
  render(
    <ToastProvider labels={{ region: 'Notifications', dismiss: 'Dismiss' }}>
      <Show {...options} />
    </ToastProvider>,
  );
const show = () => userEvent.click(screen.getByRole('button', { name: 'Show' }));
const gone = (title: string) => waitFor(() => expect(screen.queryByText(title)).toBeNull());

test('appears in a polite live region', async () => {
  setup({ title: 'Saved', description: 'All of it', tone: 'success' });
  await show();
  const region = await screen.findByRole('region', { name: 'Notifications' });
  expect(region.getAttribute('aria-live')).toBe('polite');
  await waitFor(() => expect(region.textContent).toBe('SavedAll of it'));
});

test('its action runs once, closes it and is not taken for a dismissal', async () => {
  const onSelect = vi.fn();
  const onClose = vi.fn();
  setup({ title: 'Deleted', action: { label: 'Undo', onSelect }, onClose });
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await gone('Deleted');
  expect(onSelect).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
});

test('tells when it is dismissed without its action', async () => {
  const onClose = vi.fn();
  setup({ title: 'Deleted', action: { label: 'Undo', onSelect: vi.fn() }, onClose });
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }));
  await gone('Deleted');
  expect(onClose).toHaveBeenCalledOnce();
});

test('is reached by F6 and waits while it has the focus', async () => {
  setup({ title: 'Deleted', durationMs: 300 });
  await show();
  await screen.findByText('Deleted');
  await userEvent.keyboard('{F6}');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Notifications' }));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(screen.queryByText('Deleted')).not.toBeNull();
});

test('goes by itself', async () => {
  const onClose = vi.fn();
  setup({ title: 'Saved', durationMs: 150, onClose });
  await show();
  await screen.findByText('Saved');
  await gone('Saved');
  expect(onClose).toHaveBeenCalledOnce();
});

test('the same id shows one toast, and takes it away', async () => {
  setup({ id: 'save', title: 'Saved' });
  await show();
  await show();
  expect(await screen.findAllByText('Saved')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
  await gone('Saved');
});

test('has no accessibility faults', async () => {
  setup({ title: 'Failed', tone: 'danger', action: { label: 'Retry', onSelect: vi.fn() } });
  await show();
  await screen.findByText('Failed');
  expect(await accessibilityFaults()).toEqual([]);
});

test('needs its provider', () => {
  vi.spyOn(console, 'error').mockReturnValue();
  expect(() => render(<Show title="Saved" />)).toThrow(/ToastProvider/);
});
