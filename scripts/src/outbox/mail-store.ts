import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';

export interface Mail {
  readonly id: string;
  /** When it arrived, RFC 3339. */
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** The http(s) addresses in it, in order. */
  readonly links: readonly string[];
}

const keptMails = 200;

/** The newest mails, one .eml file each, so that a restart loses none. */
export class MailStore {
  readonly #folder: string;
  #mails: readonly Mail[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(): Promise<void> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const files = readdirSync(this.#folder).filter((file) => file.endsWith('.eml'));
    for (const file of files.sort()) {
      await this.#remember(file, readFileSync(join(this.#folder, file)));
    }
  }

  /** Takes a mail as it came over SMTP. `recipients` are those of the envelope. */
  async add(source: Buffer, recipients: readonly string[]): Promise<Mail> {
    const file = `${new Date().toISOString().replaceAll(':', '-')}_${randomUUID()}.eml`;
    writeFileSync(join(this.#folder, file), source, { mode: 0o600 });
    return this.#remember(file, source, recipients);
  }

  /** Newest first. */
  list(): readonly Mail[] {
    return this.#mails;
  }

  find(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  async #remember(file: string, source: Buffer, recipients?: readonly string[]): Promise<Mail> {
    const parsed = await simpleParser(source, { skipImageLinks: true });
    const [stamp = '', id = ''] = file.replace('.eml', '').split('_');
    const html = typeof parsed.html === 'string' ? parsed.html : null;
    const text = parsed.text ?? '';
    const mail: Mail = {
      id,
      receivedAt: stamp.replace(/T(\d+)-(\d+)-/, 'T$1:$2:'),
      from: parsed.from?.text ?? '',
      to: recipients ?? addressesOf(parsed.to),
      subject: parsed.subject ?? '',
      text,
      html,
      links: [...new Set(`${text} ${hrefsOf(html ?? '')}`.match(/https?:\/\/[^\s"'<>\])]+/g))],
    };
    this.#mails = [mail, ...this.#mails];
    this.#forgetOldest();
    return mail;
  }

  #forgetOldest(): void {
    const forgotten = this.#mails.slice(keptMails).map(({ id }) => id);
    if (forgotten.length === 0) return;
    this.#mails = this.#mails.slice(0, keptMails);
    readdirSync(this.#folder)
      .filter((file) => forgotten.some((id) => file.includes(id)))
      .forEach((file) => rmSync(join(this.#folder, file)));
  }
}

function addressesOf(to: AddressObject | AddressObject[] | undefined): string[] {
  return [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
}

function hrefsOf(html: string): string {
  const hrefs = [...html.matchAll(/href="([^"]+)"/gi)].map(([, href]) => href ?? '');
  return hrefs.join(' ').replaceAll('&amp;', '&');
}
