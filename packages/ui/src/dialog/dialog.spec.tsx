import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Dialog } from './index.ts';

function Rename({ onOpenChange }: { onOpenChange?: (open: boolean) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Rename</button>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          onOpenChange?.(next);
          setOpen(next);
        }}
        title="Rename project"
        description="Links keep working"
        closeLabel="Close"
        footer={<button>Save</button>}
      >
        <input aria-label="Name" />
      </Dialog>
    </>
  );
}

const open = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
  return screen.findByRole('dialog', { name: 'Rename project' });
};

test('starts in its content, keeps the focus inside, gives it back on Escape', async () => {
  render(<Rename />);
  await open();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename' })),
  );
});

test('is closed by its button', async () => {
  const onOpenChange = vi.fn();
  render(<Rename onOpenChange={onOpenChange} />);
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onOpenChange).toHaveBeenCalledWith(false);
});

test('is described by its description', async () => {
  render(<Rename />);
  const dialog = await open();
  const described = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Links keep working');
});

test('puts the focus where it is asked to', async () => {
  function Two() {
    const second = useRef<HTMLInputElement>(null);
    return (
      <Dialog
        open
        onOpenChange={() => undefined}
        title="Two"
        closeLabel="Close"
        initialFocus={second}
        size="large"
      >
        <input aria-label="First" />
        <input aria-label="Second" ref={second} />
      </Dialog>
    );
  }
  render(<Two />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Second')));
});

test('has no accessibility faults', async () => {
  render(<Rename />);
  await open();
  expect(await accessibilityFaults()).toEqual([]);
});
