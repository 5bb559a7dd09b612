// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import type { RecordData } from '../model/definition.ts';
import { formFieldsOf } from '../model/form-fields.ts';
import { contact, contactScreen } from '../testing/contact.ts';
import { RecordForm } from './record-form.tsx';

interface Sent {
  method: string;
  body: unknown;
  headers: Headers;
}

const sent: Sent[] = [];
const onSaved = vi.fn();

function open(record: RecordData | null, ...answers: Response[]) {
  vi.stubGlobal('fetch', (_: string, { method = '', body, headers }: RequestInit) => {
    const json = typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined;
    sent.push({ method, body: json, headers: new Headers(headers) });
    return Promise.resolve(answers.shift() ?? Response.json(contact(1)));
  });
  render(
    <TestPage>
      <RecordForm
        {...contactScreen}
        fields={formFieldsOf(contactScreen.definition, record)}
        record={record}
        cancel={null}
        onSaved={onSaved}
      />
    </TestPage>,
  );
  return userEvent.setup();
}

function problem(status: number, body: object) {
  return new Response(JSON.stringify({ status, ...body }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

beforeEach(() => {
  sent.length = 0;
  onSaved.mockClear();
  document.head.innerHTML = '<meta name="csrf-token" content="token">';
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('sends what was filled in, and leaves the rest to the api', async () => {
  const user = open(null);
  await user.type(field('Name'), 'Ada');
  await user.type(field('Value'), '12,50');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(sent[0]?.body).toEqual({
    name: 'Ada',
    notes: '',
    value: { amount: '12.50', currency: 'EUR' },
    size: 'small',
  });
  expect(sent[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
});

it('sends of an edited record what changed, on the version that was read', async () => {
  const user = open(contact(1, { email: 'ada@acme.test' }));
  await user.clear(field('E-mail'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(sent[0]).toMatchObject({ method: 'PATCH', body: { email: null } });
  expect(sent[0]?.headers.get('if-match')).toBe('"3"');
});

it('says what is wrong before it is sent, and leads there', async () => {
  const user = open(null);
  await user.type(field('E-mail'), 'nobody');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('2 fields need your attention');
  expect(document.activeElement).toBe(alert);
  await user.click(screen.getByRole('link', { name: /^Name/ }));
  expect(document.activeElement).toBe(field('Name'));
  expect(field('Name').getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
});

it('shows what the server refuses at its field', async () => {
  const errors = [{ in: 'body', path: '/email', code: 'taken', message: '' }];
  const user = open(null, problem(409, { code: 'CONTACT.TAKEN', errors }));
  await user.type(field('Name'), 'Ada');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  expect(await screen.findByText('There is one like this already.')).toBeTruthy();
  expect(field('E-mail').getAttribute('aria-invalid')).toBe('true');
});

it('lets the person decide between their words and those somebody else saved meanwhile', async () => {
  const theirs = contact(1, { name: 'Theirs', version: 4 });
  const conflict = problem(412, { code: 'REQUEST.PRECONDITION_FAILED' });
  const user = open(contact(1), conflict, Response.json(theirs));
  await user.clear(field('Name'));
  await user.type(field('Name'), 'Mine');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Theirs');
  await user.click(screen.getByRole('button', { name: 'Save mine' }));
  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(sent.at(-1)).toMatchObject({ method: 'PATCH', body: { name: 'Mine' } });
  expect(sent.at(-1)?.headers.get('if-match')).toBe('"4"');
});
