import { describe, expect, it } from 'vitest';
import { networkOf } from './network.ts';
import { RateWindow } from './rate-window.ts';

describe('a rate window', () => {
  it('lets the limit through in a minute, then nothing until it is over', () => {
    const window = new RateWindow(2);
    expect(window.take('a', 0)).toMatchObject({ remaining: 1, resetSeconds: 60 });
    expect(window.exceeded('a', 0)).toBeUndefined();
    expect(window.take('a', 30_000)).toMatchObject({ remaining: 0, isExceeded: false });
    expect(window.exceeded('a', 30_000)).toMatchObject({ isExceeded: true, resetSeconds: 30 });
    expect(window.take('a', 59_999)).toMatchObject({ isExceeded: true, resetSeconds: 1 });
    expect(window.take('b', 59_999)).toMatchObject({ isExceeded: false });
    expect(window.take('a', 60_000)).toMatchObject({ remaining: 1, isExceeded: false });
  });
});

describe('a network', () => {
  it('is an IPv4 address, or the first half of an IPv6 address however it is written', () => {
    for (const [address, network] of [
      ['203.0.113.7', '203.0.113.7'],
      ['::ffff:203.0.113.7', '203.0.113.7'],
      ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
      ['2001:db8::1', '2001:db8:0:0'],
      ['::1', '0:0:0:0'],
      ['fe80::', 'fe80:0:0:0'],
    ] as const) {
      expect(networkOf(address)).toBe(network);
    }
  });
});
