import { expect, it } from 'vitest';
import { layOver } from './lay-over.ts';

const kit = { list: 'Items', toast: { deleted: 'Deleted', undo: 'Undo' } };

it('puts the words of the records in place of the kit’s, and leaves the others', () => {
  const own = { list: 'Todos', toast: { deleted: 'Todo deleted' } };
  expect(layOver(kit, own)).toEqual({
    list: 'Todos',
    toast: { deleted: 'Todo deleted', undo: 'Undo' },
  });
  expect(kit.list).toBe('Items');
});

it('takes a compiled message as a whole', () => {
  const compiled = { count: [['count', 1], ' items'] };
  expect(layOver(compiled, { count: [' todos'] })).toEqual({ count: [' todos'] });
});
