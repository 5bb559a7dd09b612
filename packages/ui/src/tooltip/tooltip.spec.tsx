import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { IconButton } from '../button/index.ts';
import { Tooltip } from './index.ts';

const edit = (describes = false) => (
  <Tooltip label="Edit the title" describes={describes}>
    <IconButton label="Edit" icon={<svg />} />
  </Tooltip>
);
const button = () => screen.getByRole('button', { name: 'Edit' });

test('shows for the keyboard at once and goes on Escape', async () => {
  render(edit());
  await userEvent.tab();
  expect((await screen.findByRole('tooltip')).textContent).toBe('Edit the title');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
  expect(document.activeElement).toBe(button());
});

test('shows for a resting mouse, stays while it is hovered itself, goes when the mouse leaves', async () => {
  render(edit());
  await userEvent.hover(button());
  const tooltip = await screen.findByRole('tooltip');
  fireEvent.pointerLeave(button());
  fireEvent.pointerEnter(tooltip);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(screen.queryByRole('tooltip')).not.toBeNull();
  fireEvent.pointerLeave(tooltip);
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
});

test('does not show for a finger, and goes when the control is pressed', async () => {
  render(edit());
  fireEvent.pointerEnter(button(), { pointerType: 'touch' });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(screen.queryByRole('tooltip')).toBeNull();
  await userEvent.tab();
  await screen.findByRole('tooltip');
  fireEvent.pointerDown(button());
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
});

test('is the description of the control where it says more than its name', async () => {
  render(edit(true));
  await userEvent.tab();
  const tooltip = await screen.findByRole('tooltip');
  expect(button().getAttribute('aria-describedby')).toBe(tooltip.id);
  expect(await accessibilityFaults()).toEqual([]);
});
