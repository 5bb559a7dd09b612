// @vitest-environment jsdom
import type { Member, MemberPage } from '@monorepo/shared-types';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { TestPage } from '@/testing/test-page.tsx';
import { MembersScreen } from './members-screen.tsx';

function member(number: number, fields: Partial<Member> = {}): Member {
  const suffix = String(number).padStart(12, '0');
  return {
    id: `01890a5d-ac96-774b-bcce-${suffix}`,
    userId: `01890a5d-ac96-774b-aaaa-${suffix}`,
    name: `Person ${String(number)}`,
    email: `person-${String(number)}@acme.test`,
    image: null,
    role: 'member',
    joinedAt: '2026-11-01T08:00:00.000Z',
    ...fields,
  };
}

const members = Array.from({ length: 60 }, (_, index) => member(index + 1));

function open(
  page: MemberPage,
  answer: () => Promise<Response> = () => Promise.reject(new Error()),
) {
  vi.stubGlobal('fetch', vi.fn(answer));
  render(
    <TestPage>
      <MembersScreen organization="acme" userId={member(1).userId} page={page} />
    </TestPage>,
  );
  return userEvent.setup();
}

const rows = () =>
  within(screen.getByRole('table', { name: 'Members' }))
    .getAllByRole('row')
    .slice(1);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says who belongs to the organisation, in which role, and which of them is looking', () => {
  open({ items: [member(1, { role: 'owner' }), member(2, { name: null })], nextCursor: null });
  const [first, second] = rows();
  expect(first?.textContent).toContain('Person 1');
  expect(first?.textContent).toContain('Owner');
  expect(first?.textContent).toContain('You');
  expect(second?.textContent).toContain('No name yet');
  expect(second?.textContent).toContain('person-2@acme.test');
  expect(second?.textContent).not.toContain('You');
  expect(screen.getByText('2 members')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
});

it('goes on by a button, and again after a failure', async () => {
  const answers = [
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => Promise.resolve(Response.json({ items: members.slice(50), nextCursor: null })),
  ];
  const user = open(
    { items: members.slice(0, 50), nextCursor: 'next' },
    () => answers.shift()?.() ?? Promise.reject(new Error('No more answers')),
  );
  expect(screen.getByText('50 members shown, more to load')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Load more' }));
  expect(await screen.findByText('The next members could not be loaded.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Load more' }));
  await waitFor(() => expect(rows()).toHaveLength(60));
  expect(screen.getByText('60 members')).toBeTruthy();
});

it('says that nobody is there', () => {
  open({ items: [], nextCursor: null });
  expect(screen.getByRole('heading', { name: 'Nobody here yet' })).toBeTruthy();
});
