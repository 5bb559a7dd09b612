import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { newOrganization } from './organization.ts';
import { change } from './todos.ts';

/** By the labels of the form, as a person types or chooses them. */
type Values = Readonly<Record<string, string>>;

/** The pages of one kind of record in an organisation of its own, used as its owner. */
export class RecordJourney {
  readonly #page: Page;
  readonly #slug: string;
  readonly #route: string;
  readonly #label: string;
  #looked = false;

  private constructor(page: Page, slug: string, route: string, label: string) {
    this.#page = page;
    this.#slug = slug;
    this.#route = route;
    this.#label = label;
  }

  /** Opens the empty list of a new organisation. `label` is what one record is called in English. */
  static async open(page: Page, route: string, label: string): Promise<RecordJourney> {
    // Every page of it is looked at by axe.
    test.slow();
    const { slug } = await newOrganization(page);
    await page.goto(`/o/${slug}/${route}`);
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
    await expectAccessible(page);
    return new RecordJourney(page, slug, route, label);
  }

  /** Opens a list as somebody who may not change it, and looks for anything to change it with. */
  static async readOnly(page: Page, slug: string, route: string): Promise<void> {
    await page.goto(`/o/${slug}/${route}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: /^New / })).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Trash' })).toHaveCount(0);
    await page.goto(`/o/${slug}/${route}/new`);
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  }

  /** Opens a list as somebody who may read it. */
  static async shown(page: Page, slug: string, route: string): Promise<void> {
    await page.goto(`/o/${slug}/${route}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }

  /** A record of another kind that has to be there first. */
  async given(route: string, body: object): Promise<{ id: string }> {
    const path = `/bff/organizations/${this.#slug}/${route}`;
    const response = await change(this.#page, 'POST', path, body);
    expect(response.status(), await response.text()).toBe(201);
    return (await response.json()) as { id: string };
  }

  /** Through the form; ends on the page of the new record. */
  async create(values: Values): Promise<void> {
    await this.#page
      .getByRole('link', { name: `New ${this.#label}` })
      .first()
      .click();
    await this.#page.waitForURL(/\/new$/);
    await expect(this.#page.getByRole('button', { name: 'Create' })).toBeVisible();
    await expectAccessible(this.#page);
    await this.#fill(values);
    await this.#page.getByRole('button', { name: 'Create' }).click();
    await this.#page.waitForURL(/\/[0-9a-f-]{36}$/);
  }

  /** The page of the record is shown, and says so in its heading. */
  async shows(title: string): Promise<void> {
    await expect(
      this.#page.getByRole('heading', { level: 1, name: title, exact: true }),
    ).toBeVisible();
    if (this.#looked) return;
    this.#looked = true;
    await expectAccessible(this.#page);
    await expectNoSidewaysScroll(this.#page);
  }

  async edit(values: Values): Promise<void> {
    await this.#page.getByRole('link', { name: 'Edit', exact: true }).click();
    await this.#page.waitForURL(/\/edit$/);
    await this.#fill(values);
    await this.#page.getByRole('button', { name: 'Save' }).click();
    await this.#page.waitForURL(/\/[0-9a-f-]{36}$/);
  }

  /** Moves the record along its workflow. */
  async move(transition: string, state: string): Promise<void> {
    await this.#page.getByRole('button', { name: transition, exact: true }).click();
    await expect(
      this.#page.getByRole('definition').getByText(state, { exact: true }),
    ).toBeVisible();
  }

  /** Ends on the list. */
  async remove(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Delete' }).click();
    await this.#page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await this.#page.waitForURL(new RegExp(`/${this.#route}$`));
    await expect(this.#page.getByText('1 entry deleted')).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Undo' }).click();
    await this.#page.waitForURL(/\/[0-9a-f-]{36}$/);
  }

  row(title: string): Locator {
    return this.#page
      .getByRole('row')
      .filter({ has: this.#page.getByRole('link', { name: title, exact: true }) });
  }

  async #fill(values: Values): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const whole = new RegExp(`^${label.replaceAll(/\W/g, '\\$&')}\\s*\\*?$`);
      const control = this.#page.getByLabel(whole);
      const [tag, role] = await control.evaluate((element) => [
        element.tagName,
        element.getAttribute('role'),
      ]);
      if (tag === 'SELECT') await control.selectOption({ label: value });
      else if (role === 'combobox') await this.#choose(control, value);
      else await control.fill(value);
    }
  }

  async #choose(control: Locator, value: string): Promise<void> {
    await control.click();
    await this.#page.keyboard.type(value);
    await this.#page.getByRole('option', { name: value }).click();
    await expect(control).toHaveText(value);
  }
}
