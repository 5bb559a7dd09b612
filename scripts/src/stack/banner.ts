import type { StackKeys } from '../environment/keys.ts';
import { paint } from '../terminal.ts';
import { currentCommand } from './current-command.ts';
import type { Mode } from './apps.ts';

export interface BannerFacts {
  readonly mode: Mode;
  readonly keys: StackKeys;
  readonly webUrl: string;
  readonly outboxUrl: string | null;
  readonly seconds: number;
  readonly isDatabaseEmbedded: boolean;
}

/** All that a person needs to know once everything runs. */
export function bannerOf(facts: BannerFacts): string {
  const { mode, keys, webUrl, outboxUrl, seconds, isDatabaseEmbedded } = facts;
  const api = `http://localhost:${keys.API_PORT}`;
  const link = (url: string) => paint('cyan', url);
  const how =
    mode === 'development'
      ? 'one click on the sign-in page, or a link by mail'
      : 'a link by mail; it arrives in the outbox';
  const rows = [
    ['Web', link(webUrl)],
    ['API', `${link(api)}, its documentation ${link(`${api}/docs`)}`],
    ['BFF', link(`http://localhost:${keys.BFF_PORT}`)],
    [
      'Mail',
      outboxUrl === null ? 'leaves through SMTP_URL' : `${link(outboxUrl)} shows what is sent`,
    ],
    [
      'Database',
      isDatabaseEmbedded
        ? `PostgreSQL 18 in ${keys.DATA_DIR}/postgres`
        : 'the server of DATABASE_URL',
    ],
    [],
    ['Sign in', 'owner@acme.test, admin@acme.test, member@acme.test, viewer@acme.test'],
    ['', 'owner@globex.test, admin@globex.test, member@globex.test, viewer@globex.test'],
    ['', how],
    [],
    ['Token', `${currentCommand('run token')} --org acme --email owner@acme.test`],
    ['Guide', 'docs/guides/setup.md'],
    ['Stop', 'Ctrl-C; your data stays'],
  ];
  const title = `Groundplan is ready (${mode}, ${seconds.toFixed(1)} s)`;
  const lines = rows.map(([name = '', text = '']) => `  ${paint('bold', name.padEnd(10))}${text}`);
  return [
    '',
    `  ${paint(['bold', 'green'], title)}`,
    '',
    ...lines.map((line) => line.trimEnd()),
    '',
  ].join('\n');
}
