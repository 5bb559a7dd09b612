import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { DescriptionItem, DescriptionList } from './index.ts';

test('ties each value to its name', async () => {
  render(
    <DescriptionList>
      <DescriptionItem term="Name">Ada</DescriptionItem>
      <DescriptionItem term="Notes" wide>
        Long
      </DescriptionItem>
    </DescriptionList>,
  );
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Name',
    'Notes',
  ]);
  expect(screen.getAllByRole('definition')[0]?.textContent).toBe('Ada');
  expect(await accessibilityFaults()).toEqual([]);
});
