import type { ChecklistPage, Entity } from '../../model/index.ts';

/** As the platform words it in English. */
const newItem = 'New item';

export function journeyTemplate({ names }: Entity, { words }: ChecklistPage): string {
  const { kebabPlural, kebab } = names;
  const composer = words['composer.label']?.['en'] ?? newItem;
  return `
import { Checklist } from './support/checklist.ts';
import { expect, test } from './support/test.ts';

test('a new ${kebab.replaceAll('-', ' ')} is written down, ticked off, deleted and brought back', async ({ page }) => {
  const list = await Checklist.open(page, '${kebabPlural}', ${JSON.stringify(composer)});
  await list.write('First');
  await list.write('Second');
  await expect(list.titles).toHaveText(['Second', 'First']);

  await list.checkbox('First').check();
  await list.saved();
  await page.reload();
  await expect(list.checkbox('First')).toBeChecked();
  await expect(list.checkbox('Second')).not.toBeChecked();

  await list.delete('Second');
  await expect(list.titles).toHaveText(['First']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await list.saved();
  await page.reload();
  await expect(list.titles).toHaveText(['Second', 'First']);
});
`.trimStart();
}
