import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../src/processes/ports.ts';

/** The environment of a stack or command with ports, data and secrets of its own, which go with the test. */
export async function ownCheckout(folder = ownFolder()): Promise<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    DATA_DIR: join(folder, 'data'),
    ENV_FILE: join(folder, 'env'),
    WEB_PORT: String(await freePort()),
    API_PORT: String(await freePort()),
    BFF_PORT: String(await freePort()),
    OUTBOX_PORT: String(await freePort()),
  };
}

/** A new folder that is removed after the test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
