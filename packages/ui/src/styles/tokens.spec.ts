import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const css = read('tokens.css');
const pairs = [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
const themes = {
  light: new Map(pairs.map(([, name, light]) => [name, light])),
  dark: new Map(pairs.map(([, name, , dark]) => [name, dark])),
};

/** Relative luminance and contrast: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: keyof typeof themes, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => {
    const hex = themes[theme].get(name);
    if (hex === undefined) throw new Error(`No token --${name}`);
    return luminance(hex);
  });
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const papers = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'press'];
const on = (ink: string, backgrounds: string[]) =>
  backgrounds.map((paper) => [ink, paper] as const);

const text = [
  ...on('ink', [...papers, 'accent-soft', 'danger-soft']),
  ...on('ink-soft', [...papers, 'accent-soft']),
  ...on('ink-faint', [...papers, 'accent-soft']),
  ...on('accent-ink', [...papers, 'accent-soft']),
  ...on('danger-ink', [...papers, 'danger-soft']),
  ...on('success-ink', ['canvas', 'surface', 'raised', 'success-soft']),
  ...on('warning-ink', ['canvas', 'surface', 'raised', 'warning-soft']),
  ...on('on-accent', ['accent', 'accent-hover', 'accent-press']),
  ...on('on-danger', ['danger', 'danger-hover', 'danger-press']),
  ...on('on-inverse', ['inverse']),
];

const shapes = [
  ...on('control', ['canvas', 'surface', 'raised', 'sunken']),
  ...on('focus', [...papers, 'accent-soft']),
  ...on('accent', ['canvas', 'surface', 'raised']),
  ...on('danger', ['canvas', 'surface', 'raised']),
  ...on('success', ['canvas', 'surface', 'raised']),
  ...on('warning', ['canvas', 'surface', 'raised']),
];

test.each(['light', 'dark'] as const)('text reads at 4.5:1 in the %s theme', (theme) => {
  const faint = text.filter(([ink, paper]) => contrast(theme, ink, paper) < 4.5);
  expect(faint.map(([ink, paper]) => [ink, paper, contrast(theme, ink, paper)])).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'controls, marks and the focus ring stand out at 3:1 in the %s theme',
  (theme) => {
    const faint = shapes.filter(([shape, paper]) => contrast(theme, shape, paper) < 3);
    expect(faint.map(([shape, paper]) => [shape, paper, contrast(theme, shape, paper)])).toEqual(
      [],
    );
  },
);

test('every colour of the tokens is offered as a utility', () => {
  const theme = read('theme.css');
  const offered = new Set(
    [...theme.matchAll(/--color-([a-z-]+): var\(--\1\)/g)].map(([, name]) => name),
  );
  expect(pairs.map(([, name]) => name).filter((name) => !offered.has(name))).toEqual([]);
});
