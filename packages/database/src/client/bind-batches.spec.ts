import { expect, it } from 'vitest';
import type { PrismaClient } from '../generated/client.ts';
import { bindBatches } from './bind-batches.ts';

it('refuses a Prisma that batches in another way', () => {
  const unknown = { _requestHandler: { dataloader: { options: { batchBy: () => undefined } } } };
  expect(() => bindBatches(unknown as unknown as PrismaClient)).toThrow('tenancy does not know');
});
