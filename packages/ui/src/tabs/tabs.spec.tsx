import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/axe.ts';
import { DirectionProvider } from '../direction/index.ts';
import { Tab, TabList, TabPanel, Tabs } from './index.ts';

const views = (onValueChange?: (value: string) => void) => (
  <Tabs defaultValue="one" onValueChange={onValueChange}>
    <TabList label="Project">
      <Tab value="one">One</Tab>
      <Tab value="two">Two</Tab>
      <Tab value="off" disabled>
        Off
      </Tab>
    </TabList>
    <TabPanel value="one">First</TabPanel>
    <TabPanel value="two">Second</TabPanel>
  </Tabs>
);

test('shows the panel of the tab that was chosen by keyboard', async () => {
  const onValueChange = vi.fn();
  render(views(onValueChange));
  expect(screen.getByRole('tabpanel', { name: 'One' }).textContent).toBe('First');
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(screen.getByRole('tabpanel', { name: 'Two' }).textContent).toBe('Second');
  expect(onValueChange).toHaveBeenCalledWith('two');
});

test('in a page from right to left the next tab is to the left', async () => {
  render(<DirectionProvider direction="rtl">{views()}</DirectionProvider>);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Two' }));
});

test('has no accessibility faults', async () => {
  render(views());
  expect(screen.getByRole('tablist', { name: 'Project' })).toBeDefined();
  expect(await accessibilityFaults()).toEqual([]);
});
