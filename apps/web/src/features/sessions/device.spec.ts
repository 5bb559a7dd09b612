import { expect, it } from 'vitest';
import { deviceOf } from './device.ts';

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    { browser: 'Chrome', system: 'Linux', form: 'desktop' },
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    { browser: 'Safari', system: 'iOS', form: 'mobile' },
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    { browser: 'Firefox', system: 'Windows', form: 'desktop' },
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 12_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1',
    { browser: 'Safari', system: 'iOS', form: 'tablet' },
  ],
])('reads %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toEqual(device);
});

it.each([null, '', '💥', '<script>alert(1)</script>', ' '.repeat(500)])(
  'survives nonsense (%#)',
  (userAgent) => {
    expect(deviceOf(userAgent)).toMatchObject({ form: 'unknown', system: undefined });
  },
);
