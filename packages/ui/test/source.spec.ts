import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../src');
const sources = globSync('**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.spec\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

test('no class name speaks of left or right, so that every component mirrors', () => {
  const physical =
    /^-?(?:[mp][lr]-|scroll-[mp][lr]-|(?:left|right)-|border-[lr](?:-|$)|rounded-(?:l|r|tl|tr|bl|br)(?:-|$)|(?:text|float|clear)-(?:left|right)$)/;
  const classNames = ({ text }: { text: string }) =>
    [...text.matchAll(/(['"`])([^'"`\n]*)\1/g)].map(([, , content = '']) => content);
  const found = sources.flatMap((source) =>
    classNames(source)
      .flatMap((content) => content.split(/\s+/))
      .map((name) => name.split(':').at(-1) ?? '')
      .filter((name) => physical.test(name))
      .map((name) => `${source.file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('only modules that use the browser or state are sent to it as their own', () => {
  const hooks =
    /\buse(?:State|Effect|EffectEvent|Ref|Id|Memo|Callback|ImperativeHandle|SyncExternalStore)?\(|createContext\(/;
  const wrong = sources
    .filter(({ text }) => hooks.test(text) !== text.startsWith("'use client';"))
    .filter(({ text }) => hooks.test(text))
    .map(({ file }) => file);
  expect(wrong).toEqual([]);
});
