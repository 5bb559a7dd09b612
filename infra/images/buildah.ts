import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './run.ts';

/** Images, layers and the base system, kept between runs. */
export const cacheFolder = path.join(tmpdir(), 'groundplan-images');

/** What an image says about how it is run. */
export interface ImageConfig {
  readonly User: string;
  readonly WorkingDir: string;
  readonly Env: readonly string[];
  readonly Entrypoint: readonly string[];
  readonly Cmd: readonly string[];
  readonly StopSignal: string;
  readonly Healthcheck: { readonly Test: readonly string[] };
}

/** Buildah on a storage of its own, so that the machine's own images stay as they are. */
export class Buildah {
  readonly #state = mkdtempSync(path.join(tmpdir(), 'groundplan-buildah-'));
  readonly #global: readonly string[];

  private constructor(driver: string) {
    const storage = path.join(cacheFolder, `storage-${driver}`);
    mkdirSync(storage, { recursive: true });
    this.#global = ['--storage-driver', driver, '--root', storage, '--runroot', this.#state];
  }

  /** Overlay shares unchanged files between layers; where it cannot be mounted, vfs copies them. */
  static async open(): Promise<Buildah> {
    return new Buildah((await canMountOverlay()) ? 'overlay' : 'vfs');
  }

  async has(image: string): Promise<boolean> {
    const names = await this.#buildah('images', '--format', '{{.Name}}:{{.Tag}}');
    return names.split('\n').includes(image);
  }

  /** Builds a Dockerfile, `COPY` relative to the folder. What several of them begin with is built once. */
  async build(image: string, file: string, folder: string): Promise<void> {
    const how = ['--pull-never', '--layers', '--isolation', 'chroot', '--format', 'docker'];
    await this.#buildah('build', ...how, '--file', file, '--tag', image, folder);
  }

  async tag(image: string, name: string): Promise<void> {
    await this.#buildah('tag', image, name);
  }

  async config(image: string): Promise<ImageConfig> {
    const inspected = await this.#buildah('inspect', '--type', 'image', image);
    const { Docker } = JSON.parse(inspected) as { Docker: { config: ImageConfig } };
    return Docker.config;
  }

  /** Mounts an image's files and returns the folder. The mount goes with this process's mount namespace. */
  async mount(image: string): Promise<string> {
    const container = await this.#buildah('from', '--pull-never', image);
    return this.#buildah('mount', container);
  }

  /** Removes what was mounted, and the gigabytes of layers between; the images and their base stay for the next run. */
  async close(): Promise<void> {
    await this.#buildah('rm', '--all');
    await this.#buildah('rmi', '--prune');
    rmSync(this.#state, { recursive: true, force: true });
  }

  #buildah(...args: string[]): Promise<string> {
    return run('buildah', [...this.#global, ...args]);
  }
}

async function canMountOverlay(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundplan-overlay-'));
  const [lower, upper, work, merged] = ['lower', 'upper', 'work', 'merged'].map((name) => {
    const at = path.join(folder, name);
    mkdirSync(at);
    return at;
  });
  const options = `lowerdir=${lower ?? ''},upperdir=${upper ?? ''},workdir=${work ?? ''}`;
  try {
    await run('mount', ['-t', 'overlay', 'overlay', '-o', options, merged ?? '']);
    await run('umount', [merged ?? '']);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
