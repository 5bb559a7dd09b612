import { describe, expect, it } from 'vitest';
import { testItem } from '../testing/test-item.ts';
import { isApplied, isConflicting } from './conflict.ts';

const base = testItem('1', { title: 'Call Ada', dueAt: '2026-11-23T08:00:00Z' });

describe('two people who change one item', () => {
  it('conflict when both write the same field', () => {
    const current = { ...base, title: 'Call Grace', version: 2 };
    expect(isConflicting(base, current, { title: 'Call Ada today' })).toBe(true);
  });

  it('do not conflict when they change different fields', () => {
    const current = { ...base, completed: true, version: 2 };
    expect(isConflicting(base, current, { title: 'Call Ada today' })).toBe(false);
  });

  it('do not conflict when both want the same', () => {
    const current = { ...base, completed: true, version: 2 };
    expect(isConflicting(base, current, { completed: true })).toBe(false);
  });

  it('do not conflict over a position: the later drag counts', () => {
    expect(isConflicting(base, { ...base, position: 'a5' }, { position: 'a7' })).toBe(false);
  });

  it('do not conflict over the spelling of one instant', () => {
    const current = { ...base, dueAt: '2026-11-23T08:00:00.000Z', version: 2 };
    expect(isConflicting(base, current, { dueAt: null })).toBe(false);
  });
});

it('knows a patch that has arrived already, so that a lost answer is no conflict', () => {
  expect(isApplied(base, { title: 'Call Ada' })).toBe(true);
  expect(isApplied(base, { title: 'Call Ada', completed: true })).toBe(false);
});
