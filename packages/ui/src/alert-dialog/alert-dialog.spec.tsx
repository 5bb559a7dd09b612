import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { AlertDialog, type AlertDialogProps } from './index.ts';

const question = (props: Partial<AlertDialogProps> = {}) => (
  <AlertDialog
    open
    onOpenChange={() => undefined}
    onConfirm={() => undefined}
    title="Delete project?"
    description="This cannot be undone"
    confirmLabel="Delete"
    cancelLabel="Keep"
    tone="danger"
    {...props}
  />
);

test('starts on the harmless answer', async () => {
  render(question());
  await screen.findByRole('alertdialog', { name: 'Delete project?' });
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' })),
  );
});

test('tells the confirmation and leaves closing to the caller', async () => {
  const onConfirm = vi.fn();
  const onOpenChange = vi.fn();
  render(question({ onConfirm, onOpenChange, tone: 'neutral' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(onConfirm).toHaveBeenCalledOnce();
  expect(onOpenChange).not.toHaveBeenCalled();
});

test('is left by Escape and by its cancelling button', async () => {
  const onOpenChange = vi.fn();
  render(question({ onOpenChange }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep' }));
  await userEvent.keyboard('{Escape}');
  expect(onOpenChange.mock.calls).toEqual([[false], [false]]);
});

test('nothing closes it and nothing confirms twice while it is pending', async () => {
  const onConfirm = vi.fn();
  const onOpenChange = vi.fn();
  render(question({ onConfirm, onOpenChange, pending: true }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  await userEvent.keyboard('{Escape}');
  expect(onConfirm).not.toHaveBeenCalled();
  expect(onOpenChange).not.toHaveBeenCalled();
});

test('has no accessibility faults', async () => {
  render(question());
  await screen.findByRole('alertdialog');
  expect(await accessibilityFaults()).toEqual([]);
});
