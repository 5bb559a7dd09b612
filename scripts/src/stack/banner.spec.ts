import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readStackKeys } from '../environment/keys.ts';
import { type BannerFacts, bannerOf } from './banner.ts';

const facts: BannerFacts = {
  mode: 'development',
  keys: readStackKeys({}),
  webUrl: 'http://localhost:3000',
  outboxUrl: 'http://localhost:3003',
  isDatabaseEmbedded: true,
  seconds: 4.25,
};
const banner = (changes: Partial<BannerFacts> = {}) =>
  stripVTControlCharacters(bannerOf({ ...facts, ...changes }));

describe('the block that a start ends with', () => {
  it('says where everything is', () => {
    expect(banner()).toMatch(/Groundplan is ready \(development, 4\.3 s\)/);
    expect(banner()).toMatch(/Web +http:\/\/localhost:3000\n/);
    expect(banner()).toMatch(/Database +PostgreSQL 18 in \.data\/postgres\n/);
    expect(banner()).toContain('one click on the sign-in page');
  });

  it('says what is not the stack’s own', () => {
    expect(banner({ isDatabaseEmbedded: false })).toContain('the server of DATABASE_URL');
    expect(banner({ outboxUrl: null })).toContain('leaves through SMTP_URL');
    expect(banner({ mode: 'production' })).not.toContain('one click');
  });
});
