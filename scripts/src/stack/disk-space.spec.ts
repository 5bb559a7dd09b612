import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { checkDiskSpace } from './disk-space.ts';

describe('the disk', () => {
  it('is named where it is too full for a database', () => {
    expect(() => checkDiskSpace(tmpdir(), Number.MAX_SAFE_INTEGER)).toThrow(
      /^Only \d+ MB are free where .* free some space, or put the data elsewhere with DATA_DIR\.$/,
    );
  });

  it('has room for one', () => {
    expect(() => checkDiskSpace(tmpdir(), 1)).not.toThrow();
  });
});
