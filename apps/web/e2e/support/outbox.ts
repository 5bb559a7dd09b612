import { expect } from '@playwright/test';
import { stack } from './environment.ts';

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  links: string[];
}

/** The newest mail to an address, as soon as it has come. */
export async function mailTo(address: string): Promise<Mail> {
  let mail: Mail | undefined;
  await expect(async () => {
    const mails = (await (await fetch(`${stack.outboxUrl}/api/mails`)).json()) as Mail[];
    mail = mails.find(({ to }) => to.includes(address));
    expect(mail, `a mail to ${address}`).toBeDefined();
  }).toPass({ timeout: 10_000 });
  return mail!;
}
