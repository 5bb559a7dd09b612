import { existsSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { run } from './run.ts';

const tools = ['buildah', 'caddy', 'debootstrap'];

/** Why this machine cannot build and run the images, or nothing where it can. */
export function obstacle(): string | undefined {
  if (platform() !== 'linux') return 'they are built and run on Linux';
  if (process.getuid?.() !== 0) return 'that needs root, to mount and to change users';
  if (!/^ID="?debian"?$/m.test(osRelease()))
    return 'their base is made of Debian’s packages, on Debian';
  return undefined;
}

/** Installs from Debian what is missing of the tools. @throws {Error} with what apt said, where it cannot */
export async function installTools(): Promise<void> {
  const missing = tools.filter(
    (tool) => !['/usr/bin', '/usr/sbin'].some((at) => existsSync(`${at}/${tool}`)),
  );
  if (missing.length === 0) return;
  const apt = (...args: string[]) =>
    run('apt-get', ['-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  await apt('update');
  await apt('install', '--yes', '--no-install-recommends', ...missing);
}

/** The Debian mirror this machine uses. */
export function debianMirror(): string {
  const folder = '/etc/apt/sources.list.d/debian.sources';
  const sources = existsSync(folder) ? readFileSync(folder, 'utf8') : '';
  return /^URIs:\s*(\S+)/m.exec(sources)?.[1] ?? 'http://deb.debian.org/debian';
}

function osRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
