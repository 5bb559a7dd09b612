import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { Badge } from '../badge/index.ts';
import { Avatar } from './index.ts';
import { initials, paletteIndex } from './initials.ts';

test.each([
  ['Ada Lovelace', 'A\u200cL'],
  ['Ada King Noel Lovelace', 'A\u200cL'],
  ['  ada  ', 'A'],
  ['عمر الخيام', 'ع\u200cا'],
  ['👩‍🚀 Ride', '👩‍🚀\u200cR'],
  ['Élodie Étienne', 'É\u200cÉ'],
  ['', ''],
])('the initials of %j are %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test('a name has the same colour everywhere', () => {
  expect(paletteIndex('Ada Lovelace', 5)).toBe(paletteIndex('Ada Lovelace', 5));
  const used = new Set(Array.from('abcdefghijklmnop', (name) => paletteIndex(name, 5)));
  expect(used).toEqual(new Set([0, 1, 2, 3, 4]));
});

test('is an image named by the person, over initials that are not read', () => {
  render(<Avatar name="Ada Lovelace" src="/ada.png" />);
  const avatar = screen.getByRole('img', { name: 'Ada Lovelace' });
  expect(avatar.textContent).toBe('A\u200cL');
  expect(avatar.querySelector('img')?.getAttribute('alt')).toBe('');
});

test('is silent beside the name, and needs no picture', () => {
  render(<Avatar name="Ada Lovelace" src={null} decorative shape="square" size="large" />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(document.querySelector('img')).toBeNull();
});

test('have no accessibility faults', async () => {
  render(
    <>
      <Avatar name="Ada Lovelace" src="/ada.png" />
      <Avatar name="Ada Lovelace" decorative />
      <Badge tone="danger" icon={<svg aria-hidden="true" />}>
        Overdue
      </Badge>
    </>,
  );
  expect(await accessibilityFaults()).toEqual([]);
});
