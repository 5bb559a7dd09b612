import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const dockerfiles = globSync('infra/docker/*.Dockerfile', { cwd: root });

/** The last stage: what is shipped. */
const shipped = (source: string) => source.slice(source.lastIndexOf('\nFROM '));

describe.each(dockerfiles)('%s', (file) => {
  const source = read(file);

  it('builds with the turbo that the workspace pins', () => {
    const { catalog } = parse(read('pnpm-workspace.yaml')) as { catalog: Record<string, string> };
    expect(source).toContain(`ARG TURBO_VERSION=${catalog['turbo'] ?? ''}\n`);
  });

  it('installs exactly what the lockfile says', () => {
    expect(source).toMatch(/pnpm install --frozen-lockfile/);
  });

  it('runs as nobody in particular, as the first process, and says how it is', () => {
    expect(shipped(source)).toMatch(/^USER 65532:65532$/m);
    expect(shipped(source)).toMatch(/^ENTRYPOINT \["node"/m);
    expect(shipped(source)).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(shipped(source)).toMatch(/^HEALTHCHECK /m);
  });

  it('runs nothing in the stage that is shipped, so that no tool stays behind', () => {
    expect(shipped(source)).not.toMatch(/^RUN /m);
  });
});

it('keeps secrets, history and local state out of every build', () => {
  const ignored = read('.dockerignore').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['**/.git', '.env', '.env.*', '.data']));
});
