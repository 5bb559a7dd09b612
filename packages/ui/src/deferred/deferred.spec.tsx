import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type * as Deferred from './deferred.ts';
import { beforeEach, expect, test, vi } from 'vitest';

// The module remembers whether somebody has interacted: each test starts before that.
let deferred: typeof Deferred.deferred;
beforeEach(async () => {
  vi.resetModules();
  ({ deferred } = await import('./deferred.ts'));
});

function probe(load: () => Promise<{ text: string }>) {
  const code = deferred(load);
  return function Probe({ wanted, onGone }: { wanted: boolean; onGone?: () => void }) {
    return <p>{code.useModule(wanted, onGone)?.text ?? 'nothing yet'}</p>;
  };
}

test('does not load while nobody wants it and nobody has done anything', async () => {
  const load = vi.fn(() => Promise.resolve({ text: 'here' }));
  const Probe = probe(load);
  render(<Probe wanted={false} />);
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(load).not.toHaveBeenCalled();
});

test('loads when it is wanted, once', async () => {
  const load = vi.fn(() => Promise.resolve({ text: 'here' }));
  const Probe = probe(load);
  render(
    <>
      <Probe wanted />
      <Probe wanted={false} />
    </>,
  );
  expect(await screen.findAllByText('here')).toHaveLength(2);
  expect(load).toHaveBeenCalledOnce();
});

test('loads ahead of time once the person has done something', async () => {
  const load = vi.fn(() => Promise.resolve({ text: 'here' }));
  const Probe = probe(load);
  render(<Probe wanted={false} />);
  fireEvent.keyDown(window, { key: 'a' });
  expect(await screen.findByText('here')).toBeDefined();
});

test('what comes into the page later loads ahead of time as well', async () => {
  const Early = probe(() => Promise.resolve({ text: 'early' }));
  const Late = probe(() => Promise.resolve({ text: 'late' }));
  const { rerender } = render(<Early wanted={false} />);
  fireEvent.pointerMove(window);
  await screen.findByText('early');
  rerender(<Late wanted={false} />);
  expect(await screen.findByText('late')).toBeDefined();
});

test('a failure is told, and the next wish tries again', async () => {
  const load = vi
    .fn<() => Promise<{ text: string }>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValueOnce({ text: 'here' });
  const Probe = probe(load);
  const onGone = vi.fn();
  const { rerender } = render(<Probe wanted onGone={onGone} />);
  await waitFor(() => expect(onGone).toHaveBeenCalledOnce());
  rerender(<Probe wanted={false} onGone={onGone} />);
  rerender(<Probe wanted onGone={onGone} />);
  expect(await screen.findByText('here')).toBeDefined();
  expect(onGone).toHaveBeenCalledOnce();
});
