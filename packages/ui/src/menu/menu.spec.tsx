import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Button, IconButton } from '../button/index.ts';
import { Tooltip } from '../tooltip/index.ts';
import {
  Menu,
  MenuCheckboxItem,
  MenuGroup,
  MenuItem,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from './index.ts';

function Actions({
  onRename = () => undefined,
  onOpenChange,
}: Record<string, (arg?: unknown) => void>) {
  const [completed, setCompleted] = useState(false);
  const [sort, setSort] = useState('name');
  return (
    <>
      <Menu trigger={<Button>Actions</Button>} onOpenChange={onOpenChange}>
        <MenuItem onSelect={onRename} shortcut="F2">
          Rename
        </MenuItem>
        <MenuItem disabled>Archive</MenuItem>
        <MenuItem link={<a href="/settings" />}>Settings</MenuItem>
        <MenuSeparator />
        <MenuGroup label="View">
          <MenuCheckboxItem checked={completed} onCheckedChange={setCompleted}>
            Completed
          </MenuCheckboxItem>
        </MenuGroup>
        <MenuRadioGroup label="Sort" value={sort} onValueChange={setSort}>
          <MenuRadioItem value="name">Name</MenuRadioItem>
          <MenuRadioItem value="date">Date</MenuRadioItem>
        </MenuRadioGroup>
        <MenuItem tone="danger">Delete</MenuItem>
      </Menu>
      <button>After</button>
    </>
  );
}

const trigger = () => screen.getByRole('button', { name: 'Actions' });
const focused = (name: string) =>
  waitFor(() => expect(document.activeElement?.textContent).toContain(name));

test('its trigger is there before its code, and says what it is', () => {
  render(<Actions />);
  expect(trigger().getAttribute('aria-haspopup')).toBe('menu');
  expect(trigger().getAttribute('aria-expanded')).toBe('false');
});

test('opens on a click, closes on the next one', async () => {
  const onOpenChange = vi.fn();
  render(<Actions onOpenChange={onOpenChange} />);
  await userEvent.click(trigger());
  const menu = await screen.findByRole('menu', { name: 'Actions' });
  expect(trigger().getAttribute('aria-expanded')).toBe('true');
  expect(trigger().getAttribute('aria-controls')).toBe(menu.id);
  await userEvent.click(trigger());
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(onOpenChange.mock.calls).toEqual([[true], [false]]);
});

test('Enter and ArrowDown enter at the first item, ArrowUp at the last, Escape returns', async () => {
  render(<Actions />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await focused('Rename');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(trigger()));
  await userEvent.keyboard('{ArrowUp}');
  await focused('Delete');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(trigger()));
  await userEvent.keyboard('{ArrowDown}');
  await focused('Rename');
});

test('Tab closes it and goes on to what follows the trigger', async () => {
  render(<Actions />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await focused('Rename');
  await userEvent.tab();
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'After' }));
});

test('an item runs and closes, a disabled one does neither', async () => {
  const onRename = vi.fn();
  render(<Actions onRename={onRename} />);
  await userEvent.click(trigger());
  const archive = await screen.findByRole('menuitem', { name: 'Archive' });
  expect(archive.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('menuitem', { name: /Rename/ }));
  expect(onRename).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
});

test('a checkbox item stays, a radio item closes, a link is a link', async () => {
  render(<Actions />);
  await userEvent.click(trigger());
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Completed' }));
  expect(screen.getByRole('menuitemcheckbox', { checked: true })).toBeDefined();
  expect(screen.getByRole('menuitem', { name: 'Settings' }).getAttribute('href')).toBe('/settings');
  expect(screen.getByRole('group', { name: 'Sort' })).toBeDefined();
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Date' }));
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await userEvent.click(trigger());
  expect(await screen.findByRole('menuitemradio', { name: 'Date', checked: true })).toBeDefined();
});

test('its trigger may have a tooltip', async () => {
  render(
    <Menu
      trigger={
        <Tooltip label="More actions">
          <IconButton label="More" icon={<svg />} />
        </Tooltip>
      }
    >
      <MenuItem>Rename</MenuItem>
    </Menu>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  expect(await screen.findByRole('menuitem', { name: 'Rename' })).toBeDefined();
});

test('has no accessibility faults', async () => {
  render(<Actions />);
  await userEvent.click(trigger());
  await screen.findByRole('menu');
  expect(await accessibilityFaults()).toEqual([]);
});
