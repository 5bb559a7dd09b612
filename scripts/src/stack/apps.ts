import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { defaultDataFolder, type StackKeys } from '../environment/keys.ts';
import { environmentOf } from '../environment/process-environment.ts';
import type { ChildOptions } from '../processes/child.ts';
import { repository } from '../repository.ts';

export type Mode = 'development' | 'production';

export interface App {
  readonly name: 'web' | 'bff' | 'api';
  readonly port: number;
  readonly portSetting: 'WEB_PORT' | 'BFF_PORT' | 'API_PORT';
  /** Answers 200 once the app can do its work. */
  readonly readyPath: string;
  /** What a person opens first; asked for ahead of them, as Next.js compiles a page when it is first asked for. */
  readonly firstPage?: string;
}

export function appsOf(keys: StackKeys): readonly App[] {
  return [
    { name: 'api', port: keys.API_PORT, portSetting: 'API_PORT', readyPath: '/readyz' },
    { name: 'bff', port: keys.BFF_PORT, portSetting: 'BFF_PORT', readyPath: '/healthz' },
    {
      name: 'web',
      port: keys.WEB_PORT,
      portSetting: 'WEB_PORT',
      readyPath: '/healthz',
      firstPage: '/sign-in',
    },
  ];
}

/** What every process of the stack is told beyond the settings: where each app listens, and what the others call it. */
export function addressesOf(keys: StackKeys): Record<string, string> {
  return {
    WEB_PORT: String(keys.WEB_PORT),
    API_PORT: String(keys.API_PORT),
    BFF_PORT: String(keys.BFF_PORT),
    NEXT_TELEMETRY_DISABLED: '1',
    // The standalone server of Next.js reads PORT and HOSTNAME. The stack is for this machine: nobody else on the network
    // may use its one-click sign-in.
    PORT: String(keys.WEB_PORT),
    HOSTNAME: '127.0.0.1',
    API_HOST: '127.0.0.1',
    BFF_HOST: '127.0.0.1',
    WEB_URL: keys.WEB_URL ?? `http://localhost:${keys.WEB_PORT}`,
    API_URL: `http://localhost:${keys.API_PORT}`,
    BFF_URL: `http://localhost:${keys.BFF_PORT}`,
    ...distFolderOf(keys),
  };
}

/**
 * The folder that `next dev` works in, below apps/web: its usual one for the usual data folder, else one of its own, as
 * Next.js refuses a second server in the same. A build leaves `.next/cache` alone.
 */
export function distFolderOf({ DATA_DIR }: StackKeys): Record<string, string> {
  if (DATA_DIR === defaultDataFolder) return {};
  const name = createHash('sha256').update(resolve(repository, DATA_DIR)).digest('hex').slice(0, 8);
  return { NEXT_DIST_DIR: `.next/cache/dev-${name}` };
}

/** The app's own `dev` or `start` script, run without the package manager between. */
export function launchOf(
  { name }: App,
  mode: Mode,
  environment: Readonly<Record<string, string | undefined>>,
): Omit<ChildOptions, 'onLine'> {
  const folder = join(repository, 'apps', name);
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    scripts: { dev: string; start: string };
  };
  return {
    name,
    folder,
    command: mode === 'development' ? scripts.dev : scripts.start,
    environment: { ...environmentOf(name, environment), NODE_ENV: mode },
  };
}
