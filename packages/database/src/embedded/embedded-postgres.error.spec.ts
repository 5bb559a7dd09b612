import { describe, expect, it } from 'vitest';
import { explainFailure } from './embedded-postgres.error.ts';

describe('a server that does not start', () => {
  it.each([
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port', 'taken'],
    ['FATAL:  could not extend file: No space left on device', 'disk', 'full'],
    ['FATAL:  database files are incompatible with server', 'another version', 'move it away'],
    [
      'postgres: error while loading shared libraries: libxml2.so',
      'does not run on this system',
      '',
    ],
    ['FATAL:  could not create lock file: Permission denied', 'may not use', 'DATA_DIR'],
  ])('is explained in one sentence with a way out: %s', (said, ...words) => {
    const { message } = explainFailure(said, '/data/postgres');
    for (const word of [...words, 'DATABASE_URL']) expect(message).toContain(word);
    expect(message).not.toContain('\n');
    expect(message).toMatch(/^[A-Z/].*\.$/);
  });

  it('is quoted with its last word and its log where it is not a known case', () => {
    const { message } = explainFailure(
      'LOG: starting\nFATAL:  the moon is full\nLOG: bye',
      '/data',
    );
    expect(message).toContain('FATAL:  the moon is full');
    expect(message).toContain('/data/postgres.log');
    expect(explainFailure('', '/data').message).toContain('it said nothing');
  });
});
