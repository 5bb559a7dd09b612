import { describe, expect, it } from 'vitest';
import { checkAction, checkWorkflow } from './workflows.ts';

const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

function workflow(parts: { permissions?: string; uses?: string; job?: string; run?: string } = {}) {
  return [
    'name: Example',
    'on: push',
    parts.permissions ?? 'permissions: {}',
    'jobs:',
    '  example:',
    '    runs-on: ubuntu-24.04',
    parts.job ?? '    timeout-minutes: 5',
    '    steps:',
    `      - uses: ${parts.uses ?? checkout}`,
    `      - run: ${parts.run ?? 'echo hello'}`,
    '',
  ].join('\n');
}

const messages = async (source: string) =>
  (await checkWorkflow('example.yml', source)).map(({ message }) => message);

describe('a workflow', () => {
  it('passes when its actions are pinned, its permissions stated and its jobs bounded', async () => {
    expect(await messages(workflow())).toEqual([]);
  });

  it.each([
    ['a tag', 'actions/checkout@v7', 'not pinned'],
    ['a short commit', 'actions/checkout@3d3c42e # v7.0.1', 'not pinned'],
    ['no version', checkout.split(' ')[0], 'lacks its version'],
  ])('fails where an action is named by %s', async (_case, uses, message) => {
    expect(await messages(workflow({ uses: String(uses) }))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('fails without stated permissions', async () => {
    expect(await messages(workflow({ permissions: '# none' }))).toEqual([
      'the workflow states no permissions',
    ]);
  });

  it('fails where a job could run for hours', async () => {
    expect(await messages(workflow({ job: '    # no limit' }))).toEqual([
      'job example has no timeout-minutes',
    ]);
  });

  it('fails where a stranger’s text reaches the shell', async () => {
    const run = 'echo ${{ github.event.head_commit.message }}';
    expect(await messages(workflow({ run }))).toEqual([
      expect.stringContaining('potentially untrusted'),
    ]);
  });

  it('knows what GitHub added after the linter’s release, and nothing else', async () => {
    expect(
      await messages(workflow({ permissions: 'permissions: { attestations: write }' })),
    ).toEqual([]);
    expect(
      await messages(workflow({ permissions: 'permissions: { attestation: write }' })),
    ).toEqual([expect.stringContaining('unknown permission scope')]);
  });
});

describe('a composite action', () => {
  it('fails where it uses an unpinned action, and may use one of this repository', () => {
    expect(checkAction('action.yml', '    - uses: actions/cache@v5')).toHaveLength(1);
    expect(checkAction('action.yml', '    - uses: ./.github/actions/setup')).toEqual([]);
  });
});
