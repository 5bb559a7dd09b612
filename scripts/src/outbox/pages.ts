import type { Mail } from './mail-store.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0; }
header p, time, dt { color: color-mix(in srgb, currentColor 70%, transparent); }
ol { list-style: none; margin: 1.5rem 0; padding: 0; }
li { border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
li a { color: inherit; display: grid; gap: 0 1rem; grid-template-columns: 1fr auto; padding: .75rem .25rem; text-decoration: none; }
li a:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
li span { grid-column: 1 / -1; overflow-wrap: anywhere; }
dl { display: grid; gap: .25rem 1rem; grid-template-columns: auto 1fr; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { overflow-wrap: anywhere; white-space: pre-wrap; }
iframe { background: #fff; block-size: 28rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); inline-size: 100%; }
.empty { padding-block: 4rem; text-align: center; }
`;

/** Reloads the list when a mail arrives. */
export const refreshScript = `new EventSource('/events').addEventListener('mail', () => location.reload());`;

export function listPage(mails: readonly Mail[]): string {
  const rows = mails.map(
    ({ id, subject, to, receivedAt }) =>
      `<li><a href="/mails/${encodeURIComponent(id)}"><strong>${escape(subject || '(no subject)')}</strong>${time(receivedAt)}<span>${escape(to.join(', '))}</span></a></li>`,
  );
  const list =
    rows.length > 0
      ? `<ol>${rows.join('')}</ol>`
      : '<p class="empty">No mail yet. A sign-in link that you ask for arrives here.</p>';
  return page(
    'Outbox',
    `<header><h1>Outbox</h1><p>Mail of this development stack, newest first. None of it left this machine.</p></header><main>${list}</main><script src="/refresh.js"></script>`,
  );
}

export function mailPage(mail: Mail): string {
  const { id, subject, from, to, receivedAt, links, html, text } = mail;
  const shownLinks = links.map(
    (link) => `<dd><a href="${escape(link)}" rel="noreferrer">${escape(link)}</a></dd>`,
  );
  const body =
    html === null
      ? `<pre>${escape(text)}</pre>`
      : `<iframe title="The mail as it looks" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${encodeURIComponent(id)}/html"></iframe><details><summary>Plain text</summary><pre>${escape(text)}</pre></details>`;
  return page(
    subject || 'Mail',
    `<header><p><a href="/">← Outbox</a></p><h1>${escape(subject || '(no subject)')}</h1></header><main><dl><dt>From</dt><dd>${escape(from)}</dd><dt>To</dt><dd>${escape(to.join(', '))}</dd><dt>Received</dt><dd>${time(receivedAt)}</dd>${links.length > 0 ? '<dt>Links</dt>' : ''}${shownLinks.join('<dt></dt>')}</dl>${body}</main>`,
  );
}

export function missingPage(): string {
  return page(
    'Not found',
    '<main><h1>There is no such mail</h1><p><a href="/">To the outbox</a></p></main>',
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

function time(instant: string): string {
  return `<time datetime="${instant}">${instant.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
