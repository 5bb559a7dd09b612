import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';

export interface CalendarEntry {
  /** The tab that leads to the calendar. */
  readonly calendar: string;
  /** What the entry is called. */
  readonly title: string;
  /** The month that it is in: `2026-11-01`; today's where it is not said. */
  readonly month?: string;
}

/** Looks an entry up in a month, by keyboard, goes to other months and back, and sees the same on a phone. */
export async function findOnCalendar(page: Page, entry: CalendarEntry): Promise<void> {
  const { calendar, title, month } = entry;
  await page.getByRole('link', { name: calendar, exact: true }).click();
  await page.waitForURL(/\/calendar\//);
  await expect(page.getByRole('grid')).toBeVisible();
  if (month !== undefined) await page.goto(`${page.url()}?day=${month}`);
  const cell = page.getByRole('gridcell').filter({ has: page.getByRole('link', { name: title }) });
  await expect(cell).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Next month' }).click();
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(cell).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(cell).toBeVisible();

  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(cell).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('listitem').getByRole('link', { name: title }).last()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
