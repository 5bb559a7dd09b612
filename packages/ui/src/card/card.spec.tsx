import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { EmptyState } from '../empty-state/index.ts';
import { Skeleton } from '../skeleton/index.ts';
import { Card, CardBody, CardFooter, CardHeader } from './index.ts';

test('a card is a section named by its heading', () => {
  render(
    <Card aria-labelledby="plan">
      <CardHeader
        headingId="plan"
        title="Plan"
        description="Two tasks"
        actions={<button>More</button>}
      />
      <CardBody>Body</CardBody>
      <CardFooter>Footer</CardFooter>
    </Card>,
  );
  expect(screen.getByRole('region', { name: 'Plan' })).toBeDefined();
  expect(screen.getByRole('heading', { level: 2, name: 'Plan' })).toBeDefined();
});

test('headings take the level that the page needs', () => {
  render(
    <>
      <CardHeader headingLevel={3} title="Plan" />
      <EmptyState headingLevel={4} title="Nothing" />
    </>,
  );
  expect(screen.getByRole('heading', { level: 3, name: 'Plan' })).toBeDefined();
  expect(screen.getByRole('heading', { level: 4, name: 'Nothing' })).toBeDefined();
});

test('a skeleton is not read out', () => {
  render(<Skeleton shape="circle" className="size-4" />);
  expect(document.querySelector('[aria-hidden=true]')).not.toBeNull();
});

test('have no accessibility faults', async () => {
  render(
    <>
      <Card>
        <CardHeader title="Plan" />
        <CardBody>
          <Skeleton />
        </CardBody>
      </Card>
      <EmptyState
        icon={<svg />}
        title="Nothing"
        description="Add the first"
        action={<button>Add</button>}
      />
    </>,
  );
  expect(await accessibilityFaults()).toEqual([]);
});
