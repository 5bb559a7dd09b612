import { describe, expect, it } from 'vitest';
import { faultsOf, settingsIn } from './settings-page.ts';

const source = `
const keys = z.object({
  /** Why it is there. */
  API_PORT: port.default(3001),
  API_TIMEOUT_MS: milliseconds.min(1).default(10_000),
  DATA_DIR: z.string().default(defaultDataFolder),
  LOG_LEVEL: z.enum(['info', 'warn'], { error: 'must be one of info, warn' }).default('info'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional(),
  TRUSTED_PROXIES: list.default(['loopback']),
});
`;

describe('settingsIn', () => {
  it('finds each setting of a keys.ts with its plain default', () => {
    const found = settingsIn(source, 'api');
    expect(found.map(({ name, default: value }) => [name, value])).toEqual([
      ['API_PORT', '3001'],
      ['API_TIMEOUT_MS', '10000'],
      ['DATA_DIR', undefined],
      ['LOG_LEVEL', 'info'],
      ['SMTP_URL', undefined],
      ['TRUSTED_PROXIES', 'loopback'],
    ]);
  });
});

describe('faultsOf', () => {
  const settings = settingsIn(source, 'api').filter(({ name }) => name === 'API_PORT');

  it('is content with a page that tells what the code does', () => {
    const page = '| `API_PORT` | api, stack | `3001` | port |\n| `CI` | tests | none | a runner |';
    expect(faultsOf(page, settings)).toEqual([]);
  });

  it.each([
    ['', 'API_PORT: api reads it, the page does not have it'],
    ['| `API_PORT` | web | `3001` | port |', 'API_PORT: api reads it too'],
    ['| `API_PORT` | api | `3000` | port |', 'API_PORT: the default is 3001 for api'],
    ['| `API_PORT` | api | `3001` | port |\n| `OLD` | api | none | x |', 'OLD: no keys.ts has it'],
  ])('names what differs', (page, fault) => {
    expect(faultsOf(page, settings)).toEqual([fault]);
  });
});
