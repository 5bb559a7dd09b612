import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ensureChromium, findChromium } from './chromium.ts';

describe('the browser', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(ensureChromium(() => undefined)).toBe(process.execPath);
  });

  it('is not guessed where CHROMIUM_PATH is wrong', () => {
    vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
    expect(() => findChromium()).toThrow(
      /^CHROMIUM_PATH names no program .* correct or unset it\.$/,
    );
  });

  it('is found on the PATH', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bin-'));
    writeFileSync(join(folder, 'chromium'), '#!/bin/sh\n');
    chmodSync(join(folder, 'chromium'), 0o755);
    vi.stubEnv('CHROMIUM_PATH', undefined);
    vi.stubEnv('PATH', folder);
    expect(findChromium()).toBe(join(folder, 'chromium'));
  });

  it('is asked for, with the way to get one, where none can be installed', () => {
    const empty = mkdtempSync(join(tmpdir(), 'bin-'));
    vi.stubEnv('CHROMIUM_PATH', undefined);
    vi.stubEnv('PATH', empty);
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', empty);
    const steps: string[] = [];
    expect(() => ensureChromium((step) => steps.push(step))).toThrow(
      /^No Chromium to test with: install one .* or name one with CHROMIUM_PATH\.$/,
    );
    expect(steps).toEqual(['Installing Chromium']);
  });
});
