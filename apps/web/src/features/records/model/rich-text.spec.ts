import { expect, it } from 'vitest';
import { htmlOf, textOfHtml } from './rich-text.ts';

it('makes paragraphs of what was typed without tags, and gives it back as it was typed', () => {
  const text = 'Dear Ada,\n\n1 < 2 & so on\nYours';
  const html = '<p>Dear Ada,</p><p>1 &lt; 2 &amp; so on<br>Yours</p>';
  expect(htmlOf(text)).toBe(html);
  expect(textOfHtml(html)).toBe(text);
});

it('leaves alone what has tags of its own', () => {
  const html = '<p>Said in <strong>bold</strong>.</p>';
  expect(htmlOf(html)).toBe(html);
  expect(textOfHtml(html)).toBe(html);
});
