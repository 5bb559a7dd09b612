import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it, vi } from 'vitest';

// ESLint takes its time to load all that the preset brings.
vi.setConfig({ testTimeout: 30_000 });

/** The preset without the rules that need a whole program, on one component. */
const eslint = new ESLint({
  overrideConfigFile: fileURLToPath(new URL('../presets/eslint.js', import.meta.url)),
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function complaintsAbout(jsx: string): Promise<string[]> {
  const code = `export function Part(props: { name: string }) {\n  return ${jsx};\n}\n`;
  const [result] = await eslint.lintText(code, { filePath: 'part.tsx' });
  const complaints = result?.messages ?? [];
  return complaints
    .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
    .map(({ message }) => message);
}

it.each([
  '<p>Save</p>',
  '<p>حفظ</p>',
  "<p>{'Save'}</p>",
  '<p>{props.name} items</p>',
  '<input placeholder="Search" />',
  '<img alt="Logo" />',
  '<button aria-label="Close" />',
  '<a title="More" />',
])('refuses visible text outside of the message files: %s', async (jsx) => {
  expect(await complaintsAbout(jsx)).toEqual(['Move visible text to the message files.']);
});

it.each([
  '<p>{props.name}</p>',
  '<p>·</p>',
  "<p>{' '}</p>",
  '<p className="text-ink" id="content" />',
  '<input type="email" name="email" />',
])('lets through what nobody has to translate: %s', async (jsx) => {
  expect(await complaintsAbout(jsx)).toEqual([]);
});
