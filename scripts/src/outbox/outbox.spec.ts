import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../processes/ports.ts';
import { type Mail, MailStore } from './mail-store.ts';
import { type Outbox, startOutbox } from './outbox.ts';

let folder: string;
let outbox: Outbox;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  outbox = await startOutbox(await freePort(), folder);
});
afterEach(() => outbox.stop());

async function send(mail: SendMailOptions = {}): Promise<void> {
  await createTransport(outbox.smtpUrl).sendMail({
    from: 'Groundplan <no-reply@groundplan.test>',
    to: 'ada@acme.test',
    subject: 'Sign in',
    text: 'Open http://localhost:3000/sign-in?token=1&email=a%40b (once)',
    ...mail,
  });
}
const get = (path: string) => fetch(outbox.url + path);
const mails = async () => (await (await get('/api/mails')).json()) as Mail[];

describe('the outbox', () => {
  it('says so while it is empty', async () => {
    expect(await (await get('/')).text()).toContain('No mail yet');
  });

  it('keeps what is sent, newest first, with its links', async () => {
    await send();
    await send({ subject: 'Second', to: ['bob@acme.test', 'eve@acme.test'] });
    const [second, first] = await mails();
    expect(first).toMatchObject({
      to: ['ada@acme.test'],
      subject: 'Sign in',
      links: ['http://localhost:3000/sign-in?token=1&email=a%40b'],
      html: null,
    });
    expect(second?.to).toEqual(['bob@acme.test', 'eve@acme.test']);
    expect(await (await get('/')).text()).toMatch(/Second.*Sign in/s);
  });

  it('shows them again after a restart', async () => {
    await send();
    const before = await mails();
    await outbox.stop();
    outbox = await startOutbox(await freePort(), folder);
    expect(await mails()).toEqual(before);
  });

  it('tells an open page that a mail has come', async () => {
    const stream = await get('/events');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await send();
    expect((await reader.read()).value).toContain('event: mail');
    await reader.cancel();
  });

  it('shows a hostile mail without letting it act', async () => {
    const attack = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    await send({
      subject: attack,
      text: attack,
      html: `${attack}<a href="http://localhost:3000/?a=1&amp;b=2">in</a>`,
    });
    const [mail] = await mails();
    expect(mail?.links).toEqual(['http://localhost:3000/?a=1&b=2']);
    for (const path of ['/', `/mails/${mail?.id ?? ''}`]) {
      const page = await get(path);
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
      const body = await page.text();
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('<img');
    }
    const content = await get(`/mails/${mail?.id ?? ''}/html`);
    const policy = content.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox allow-popups/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
  });

  it('shows a mail without subject, text or link', async () => {
    await send({ subject: '', text: '', to: 'Ada <ada@acme.test>' });
    const [mail] = await mails();
    expect(mail).toMatchObject({ subject: '', links: [], to: ['ada@acme.test'] });
    const page = await (await get(`/mails/${mail?.id ?? ''}`)).text();
    expect(page).toContain('(no subject)');
    expect(page).not.toContain('<dt>Links</dt>');
  });

  it('shows a mail of text alone as it is written', async () => {
    await send();
    const [mail] = await mails();
    const page = await (await get(`/mails/${mail?.id ?? ''}`)).text();
    expect(page).toContain('<pre>Open http://localhost:3000/sign-in?token=1&amp;email=');
    expect((await get(`/mails/${mail?.id ?? ''}/html`)).status).toBe(200);
  });

  it('answers only to its own name and only to reading', async () => {
    const foreign = await new Promise<number | undefined>((resolve) => {
      const options = { headers: { host: 'evil.test' } };
      request(`${outbox.url}/api/mails`, options, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(foreign).toBe(403);
    expect((await fetch(`${outbox.url}/`, { method: 'POST' })).status).toBe(405);
    expect((await get('/mails/none')).status).toBe(404);
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/refresh.js')).text()).toContain('EventSource');
  });

  it('keeps only the newest mails', async () => {
    const many = new MailStore(mkdtempSync(join(tmpdir(), 'mails-')));
    await many.load();
    for (let index = 0; index < 201; index += 1) {
      await many.add(Buffer.from(`Subject: ${index}\r\n\r\nx`), ['a@b.test']);
    }
    expect(many.list()).toHaveLength(200);
    expect(many.list().at(-1)?.subject).toBe('1');
  });
});
