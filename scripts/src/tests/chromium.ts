import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../failure.ts';
import { repository } from '../repository.ts';

/** Chromium without its windows comes first: it draws the same pages, in two thirds of the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const bundles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const web = join(repository, 'apps/web');

/**
 * A Chromium that runs here: CHROMIUM_PATH, the system's, Playwright's own, or one installed now (Debian as root by apt,
 * elsewhere by Playwright).
 *
 * @throws {Failure} that says how to install one by hand
 */
export function ensureChromium(onStep: (step: string) => void): string {
  const found = findChromium() ?? findPlaywrightChromium();
  if (found !== undefined) return found;
  onStep('Installing Chromium');
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) installFromDebian();
  const installed = findChromium();
  if (installed !== undefined) return installed;
  spawnSync('npx', ['playwright', 'install', 'chromium'], { cwd: web, stdio: 'inherit' });
  const downloaded = findPlaywrightChromium();
  if (downloaded !== undefined) return downloaded;
  throw new Failure(
    'No Chromium to test with: install one (Debian, Ubuntu: `sudo apt-get install -y chromium`; elsewhere: `npx playwright install chromium` in apps/web), or name one with CHROMIUM_PATH.',
  );
}

/** @throws {Failure} where CHROMIUM_PATH names nothing that runs */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (isExecutable(given)) return given;
    throw new Failure('CHROMIUM_PATH names no program that can be run: correct or unset it.');
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...bundles].find(isExecutable);
}

function findPlaywrightChromium(): string | undefined {
  const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  try {
    const path = execFileSync(process.execPath, ['-e', script], { cwd: web, encoding: 'utf8' });
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function installFromDebian(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: 'inherit', env: environment } as const;
  const install = ['install', '-y', '-q', '--no-install-recommends'];
  spawnSync('apt-get', ['update', '-q'], options);
  const { status } = spawnSync('apt-get', [...install, 'chromium-headless-shell'], options);
  if (status !== 0) spawnSync('apt-get', [...install, 'chromium'], options);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
