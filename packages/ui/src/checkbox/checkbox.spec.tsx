import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Field } from '../field/index.ts';
import { Switch } from '../switch/index.ts';
import { Checkbox } from './index.ts';

test('is toggled by its label, by Space and tells so', async () => {
  const onCheckedChange = vi.fn();
  render(<Checkbox label="Digest" onCheckedChange={onCheckedChange} />);
  await userEvent.click(screen.getByText('Digest'));
  await userEvent.keyboard(' ');
  expect(onCheckedChange.mock.calls).toEqual([[true], [false]]);
});

test('stays indeterminate after a press for as long as it is told to be', async () => {
  function SomeSelected() {
    const [presses, setPresses] = useState(0);
    return (
      <Checkbox
        label="All"
        indeterminate
        checked={false}
        onChange={() => setPresses(presses + 1)}
      />
    );
  }
  render(<SomeSelected />);
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  expect(box.indeterminate).toBe(true);
  await userEvent.click(box);
  expect(box.indeterminate).toBe(true);
});

test('gives its element to a ref', () => {
  const ref = { current: null as HTMLInputElement | null };
  render(<Checkbox aria-label="All" ref={ref} />);
  expect(ref.current).toBe(screen.getByRole('checkbox'));
});

test('reads its hint as description, after what the field around it says', () => {
  render(
    <Field label="Terms" error="Needed">
      <Checkbox label="I accept" hint="All of them" />
    </Field>,
  );
  const box = screen.getByRole('checkbox', { name: /I accept/ });
  const texts = (box.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(texts).toEqual(['All of them', 'Needed']);
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

test('a switch has the role of one and is toggled by its label', async () => {
  const onCheckedChange = vi.fn();
  render(<Switch label="Notify" hint="By e-mail" onCheckedChange={onCheckedChange} />);
  await userEvent.click(screen.getByText('Notify'));
  expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Notify' }).checked).toBe(true);
  expect(onCheckedChange).toHaveBeenCalledWith(true);
});

test('a disabled one does not move', async () => {
  render(<Switch aria-label="Notify" disabled />);
  await userEvent.click(screen.getByRole('switch'));
  expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(false);
});

test('have no accessibility faults', async () => {
  render(
    <>
      <Checkbox label="Digest" hint="Weekly" />
      <Checkbox aria-label="All" indeterminate />
      <Switch label="Notify" defaultChecked />
      <Switch label="Archive" disabled />
    </>,
  );
  expect(await accessibilityFaults()).toEqual([]);
});
