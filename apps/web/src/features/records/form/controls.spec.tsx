// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { problem } from '@/testing/stub-server.ts';
import { isoDateTime } from '../model/local-date-time.ts';
import { idOf, specimen } from '../testing/specimen.ts';
import { specimenForm } from '../testing/specimen-form.tsx';
import { stubBff } from '../testing/stub-bff.ts';

const bff = stubBff();
const { open, save, saved } = specimenForm(bff);

afterEach(cleanup);

describe('money', () => {
  it('takes an amount as people write it and a currency in any case', async () => {
    const user = open(['money']);
    await user.type(screen.getByRole('textbox', { name: 'Cost' }), '٢٥,50');
    const currency = screen.getByRole('combobox', { name: 'Currency of Cost' });
    await user.clear(currency);
    await user.type(currency, 'usd');
    await save(user);
    expect(await saved()).toEqual({ money: { amount: '25.50', currency: 'USD' } });
  });

  it('is taken away by an empty amount', async () => {
    const user = open(['money'], specimen({ money: { amount: 12, currency: 'CHF' } }));
    await user.clear(screen.getByRole('textbox', { name: 'Cost' }));
    await save(user);
    expect(await saved()).toEqual({ money: null });
  });
});

describe('tags', () => {
  const input = () => screen.getByRole('textbox', { name: 'Tags' });

  it('are added by Enter, by a comma and by going on, each once', async () => {
    const user = open(['tags']);
    await user.type(input(), 'red{Enter}blue,red,');
    await user.type(input(), 'green');
    await save(user);
    expect(await saved()).toEqual({ tags: ['red', 'blue', 'green'] });
  });

  it('are taken back by Backspace in the empty field, or by their button, which keeps the focus', async () => {
    const user = open(['tags'], specimen({ tags: ['red', 'blue', 'green'] }));
    await user.click(input());
    await user.keyboard('{Backspace}');
    await user.click(screen.getByRole('button', { name: 'Remove red' }));
    expect(document.activeElement).toBe(input());
    await save(user);
    expect(await saved()).toEqual({ tags: ['blue'] });
  });
});

describe('choices', () => {
  it('are sent in the order that the definition has them', async () => {
    const user = open(['choices'], specimen({ choices: ['done'] }));
    expect(screen.getByText('Any of them')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'New' }));
    await save(user);
    expect(await saved()).toEqual({ choices: ['new', 'done'] });
  });

  it('can all be taken back', async () => {
    const user = open(['choices'], specimen({ choices: ['done'] }));
    await user.click(screen.getByRole('checkbox', { name: 'Done' }));
    await save(user);
    expect(await saved()).toEqual({ choices: [] });
  });

  it('say what the server refuses of them', async () => {
    const user = open(['choices', 'boolean']);
    const errors = ['choices', 'boolean', 'unknown'].map((name) => ({
      in: 'body',
      path: `/${name}`,
      code: 'odd',
      message: '',
    }));
    const { body, ...refusal } = problem(400, 'REQUEST.INVALID');
    bff.answer(`PATCH /specimens/${idOf(1)}`, {
      ...refusal,
      body: { ...(body as object), errors },
    });
    await user.click(screen.getByRole('checkbox', { name: 'New' }));
    await save(user);
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Urgent: Please check this.',
      'Choices: Please check this.',
    ]);
    expect(screen.getAllByText('Please check this.')).toHaveLength(2);
  });
});

describe('other kinds', () => {
  it('keep a mark, a day, a time of day and a moment where the person is', async () => {
    const user = open(['boolean', 'date', 'time', 'datetime']);
    await user.click(screen.getByRole('switch', { name: 'Urgent' }));
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-02-03' } });
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '14:30' } });
    fireEvent.change(screen.getByLabelText('Moment'), { target: { value: '2026-02-03T14:30' } });
    await save(user);
    expect(await saved()).toEqual({
      boolean: true,
      date: '2026-02-03',
      time: '14:30',
      datetime: isoDateTime('2026-02-03T14:30'),
    });
  });

  it('show what was saved, and send nothing of what nobody touched', async () => {
    const user = open(
      ['name', 'datetime', 'json', 'richtext', 'labels', 'int'],
      specimen({
        datetime: '2026-02-03T14:30:00.000Z',
        json: { a: 1 },
        richtext: '<p>One</p><p>Two</p>',
        labels: [{ id: idOf(7), label: 'Blue' }],
        int: 4,
      }),
    );
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Data' }).value).toBe(
      '{\n  "a": 1\n}',
    );
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Rich text' }).value).toBe(
      'One\n\nTwo',
    );
    await save(user);
    await saved();
    expect(bff.requests).toEqual([]);
  });

  it('send numbers, long numbers and data as the api takes them', async () => {
    const user = open(['int', 'bigint', 'decimal', 'json', 'richtext']);
    await user.type(screen.getByRole('textbox', { name: 'Whole' }), '4');
    await user.type(screen.getByRole('textbox', { name: 'Big' }), '9007199254740993');
    await user.type(screen.getByRole('textbox', { name: 'Decimal' }), '2,5');
    await user.type(screen.getByRole('textbox', { name: 'Data' }), '[[1, 2]');
    await user.type(screen.getByRole('textbox', { name: 'Rich text' }), 'One & two');
    await save(user);
    expect(await saved()).toEqual({
      int: 4,
      bigint: '9007199254740993',
      decimal: '2.5',
      json: [1, 2],
      richtext: '<p>One &amp; two</p>',
    });
  });

  it('pick a colour or take it as it is written, and none at all', async () => {
    const user = open(['color']);
    const text = screen.getByRole('textbox', { name: 'Colour' });
    fireEvent.change(screen.getByLabelText('Pick Colour'), { target: { value: '#00aa00' } });
    expect((text as HTMLInputElement).value).toBe('#00aa00');
    await user.clear(text);
    await user.type(text, '#aa0000');
    await save(user);
    expect(await saved()).toEqual({ color: '#aa0000' });
  });

  it('take back a choice that need not be made', async () => {
    const user = open(['enum']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'None');
    await save(user);
    expect(await saved()).toEqual({ enum: null });
  });
});

it.each([
  ['json', 'Data', '{{"a":', 'This is not valid JSON.'],
  ['int', 'Whole', '1.5', 'Enter a number.'],
  ['int', 'Whole', '0', 'At least 1.'],
  ['int', 'Whole', '6', 'At most 5.'],
  ['money', 'Cost', '0.5', 'At least 1.'],
  ['money', 'Cost', 'much', 'Enter a number.'],
  ['url', 'Address', 'acme', 'Enter a web address, with https://.'],
  ['slug', 'Slug', 'ab', 'At least 3 characters.'],
  ['slug', 'Slug', 'A B C', 'This is not written as it has to be.'],
])('refuses a wrong %s and says why: %s %s', async (name, label, typed, message) => {
  const user = open([name]);
  const control = screen.getByRole('textbox', { name: label });
  await user.type(control, typed);
  await save(user);
  expect((await screen.findByRole('alert')).textContent).toContain(`${label}: ${message}`);
  expect(control.getAttribute('aria-invalid')).toBe('true');
  await user.clear(control);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(bff.requests).toEqual([]);
});
