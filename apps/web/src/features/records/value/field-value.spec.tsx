// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import { idOf, specimenFields } from '../testing/specimen.ts';
import { FieldValue } from './field-value.tsx';

function show(name: string, value: unknown, brief = false): HTMLElement {
  const field = specimenFields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`No field ${name}`);
  const { container } = render(
    <TestPage>
      <main>
        <FieldValue organization="acme" field={field} value={value} brief={brief} />
      </main>
    </TestPage>,
  );
  return container.querySelector('main')!;
}

afterEach(cleanup);

it.each([
  ['name', 'Ada', 'Ada'],
  ['int', 1234, '1,234'],
  ['bigint', '9007199254740993', '9,007,199,254,740,993'],
  ['decimal', '2.5', '2.50'],
  ['decimal', 'many', 'many'],
  ['money', { amount: '0.125', currency: 'USD' }, '$0.125'],
  ['money', { amount: '5', currency: 'nonsense' }, '5 nonsense'],
  ['boolean', true, 'Yes'],
  ['boolean', false, 'No'],
  ['date', '2026-02-03', 'Feb 3, 2026'],
  ['date', 'someday', 'someday'],
  ['time', '14:30', '2:30 PM'],
  ['duration', 'P1DT2H', '1 day, 2 hours'],
  ['duration', 'a while', 'a while'],
  ['enum', 'done', 'Done'],
  ['enum', 'retired', 'retired'],
  ['choices', ['new', 'done'], 'NewDone'],
  ['tags', ['red', 'blue'], 'redblue'],
  ['text', 'One\nTwo', 'One\nTwo'],
  ['color', '#aa0000', '#aa0000'],
])('says %s as people read it: %j', (name, value, text) => {
  expect(show(name, value).textContent).toBe(text);
});

it.each([
  ['name', null],
  ['text', ''],
  ['tags', []],
  ['labels', []],
  ['company', undefined],
])('says that %s is empty: %j', (name, value) => {
  show(name, value);
  expect(screen.getByText('Empty')).toBeTruthy();
});

it.each([
  ['email', 'ada@acme.test', 'mailto:ada@acme.test'],
  ['phone', '+49 (30) 123', 'tel:+4930123'],
  ['url', 'https://acme.test/a', 'https://acme.test/a'],
])('leads where %s points', (name, value, href) => {
  show(name, value);
  expect(screen.getByRole('link', { name: value }).getAttribute('href')).toBe(href);
});

it('never makes a link of an address that could run something', () => {
  show('url', 'javascript:alert(1)');
  expect(screen.queryByRole('link')).toBeNull();
});

it('leads to related records that have pages, and names those that have none', () => {
  show('labels', [{ id: idOf(7), label: 'Blue' }, { id: idOf(8) }]);
  expect(screen.getByRole('link', { name: 'Blue' }).getAttribute('href')).toBe(
    `/o/acme/companies/${idOf(7)}`,
  );
  expect(screen.getByRole('link', { name: '00000008' })).toBeTruthy();
  cleanup();
  expect(show('owner', { id: idOf(9), name: 'Olga' }).textContent).toBe('Olga');
  expect(screen.queryByRole('link')).toBeNull();
});

it('keeps the look of rich text on its page, and its words alone on the line of a list', () => {
  const html = '<p>Two &amp; <strong>three</strong></p>';
  expect(show('richtext', html).querySelector('strong')?.textContent).toBe('three');
  cleanup();
  expect(show('richtext', html, true).innerHTML).not.toContain('strong');
  expect(screen.getByText('Two & three')).toBeTruthy();
});

it('lays data out on its page, and keeps it on the line of a list', () => {
  expect(show('json', { a: [1] }).textContent).toBe('{\n  "a": [\n    1\n  ]\n}');
  cleanup();
  expect(show('json', { a: [1] }, true).textContent).toBe('{"a":[1]}');
});

it('says a moment with its exact time for machines', () => {
  const moment = show('datetime', '2026-11-01T08:00:00.000Z').querySelector('time');
  expect(moment?.dateTime).toBe('2026-11-01T08:00:00.000Z');
  expect(moment?.textContent).toContain('2026');
});
