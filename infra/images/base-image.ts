import {
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheFolder, type Buildah } from './buildah.ts';
import { debianMirror } from './host.ts';
import { run } from './run.ts';

/** The name that the Dockerfiles say, so that nothing in them changes for the test. */
const official = 'docker.io/library/node:24-bookworm-slim';
const npmVersion = '11.21.2';

/**
 * Makes a stand-in for the official Node image where no registry can be asked: a minimal Debian with this process's Node
 * and npm. It trusts the certificate authorities that this machine trusts, so that builds reach the same registries.
 */
export async function ensureBaseImage(buildah: Buildah): Promise<void> {
  const version = process.versions.node;
  if (!version.startsWith('24.'))
    throw new Error(`The images are made with Node 24, this is ${version}.`);
  const stamp = `localhost/node:${version}`;
  if (!(await buildah.has(stamp))) {
    const context = await makeBase();
    await buildah.build(stamp, path.join(context, 'Containerfile'), context);
  }
  await buildah.tag(stamp, official);
}

async function makeBase(): Promise<string> {
  const context = path.join(cacheFolder, 'base');
  const root = path.join(context, 'rootfs');
  if (!existsSync(root)) await bootstrap(root);

  copyFileSync(process.execPath, path.join(root, 'usr/local/bin/node'));
  await addNpm(root);
  const authorities = '/etc/ssl/certs/ca-certificates.crt';
  copyFileSync(authorities, path.join(root, authorities));
  writeFileSync(
    path.join(context, 'Containerfile'),
    [
      'FROM scratch',
      'ADD rootfs /',
      'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      `ENV NODE_EXTRA_CA_CERTS=${authorities}`,
      'CMD ["node"]',
    ].join('\n'),
  );
  return context;
}

/** Half a minute of work, so it is kept, and put in place only when it is whole. */
async function bootstrap(root: string): Promise<void> {
  const unfinished = `${root}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const options = ['--variant=minbase', '--include=ca-certificates'];
  await run('debootstrap', [...options, 'bookworm', unfinished, debianMirror()]);
  await run('chroot', [unfinished, 'apt-get', 'clean']);
  rmSync(path.join(unfinished, 'var/lib/apt/lists'), { recursive: true, force: true });
  renameSync(unfinished, root);
}

async function addNpm(root: string): Promise<void> {
  const home = path.join(root, 'usr/local/lib/node_modules/npm');
  if (existsSync(home)) return;
  const packed = await run('npm', ['pack', '--silent', `npm@${npmVersion}`], { cwd: cacheFolder });
  mkdirSync(home, { recursive: true });
  await run('tar', ['-xzf', path.join(cacheFolder, packed), '-C', home, '--strip-components=1']);
  for (const name of ['npm', 'npx']) {
    const link = path.join(root, 'usr/local/bin', name);
    rmSync(link, { force: true });
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, link);
  }
}
