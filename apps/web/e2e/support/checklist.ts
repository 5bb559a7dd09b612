import { expect, type Locator, type Page } from '@playwright/test';
import { newOrganization } from './organization.ts';
import { untilInteractive } from './todos.ts';

/** The checklist of an organisation as a person uses it, whatever it is a list of. */
export class Checklist {
  readonly titles: Locator;
  readonly #page: Page;
  readonly #composer: Locator;

  private constructor(page: Page, composer: string) {
    this.#page = page;
    this.#composer = page.getByLabel(composer);
    this.titles = page.locator('[data-item-title]');
  }

  /**
   * Opens the list of a new organisation.
   *
   * @param composer the name of the field for new ones, in English
   */
  static async open(page: Page, path: string, composer: string): Promise<Checklist> {
    const { slug } = await newOrganization(page);
    await page.goto(`/o/${slug}/${path}`);
    await untilInteractive(page);
    return new Checklist(page, composer);
  }

  async write(title: string): Promise<void> {
    await this.#composer.fill(title);
    await this.#composer.press('Enter');
  }

  checkbox(title: string): Locator {
    return this.#page.getByRole('checkbox', { name: `Completed: ${title}` });
  }

  async delete(title: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Actions: ${title}` }).click();
    await this.#page.getByRole('menuitem', { name: 'Delete' }).click();
  }

  /** Waits until the server has answered for every row. */
  async saved(): Promise<void> {
    await expect(this.#page.locator('[data-item-row][aria-busy]')).toHaveCount(0);
  }
}
