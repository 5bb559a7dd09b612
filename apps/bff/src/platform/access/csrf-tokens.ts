import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings/index.ts';

/**
 * The token that a page of ours reads and a page of others cannot: HMAC-SHA256 of the session id, so that it is bound to
 * one session and needs no storage (OWASP, "Signed Double-Submit Cookie").
 */
@Injectable()
export class CsrfTokens {
  private readonly secret: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.secret = settings.CSRF_SECRET;
  }

  tokenFor(sessionId: string): string {
    return createHmac('sha256', this.secret).update(sessionId).digest('base64url');
  }

  /** Takes the same time however much of the token is right. */
  isTokenOf(sessionId: string, token: string): boolean {
    const expected = Buffer.from(this.tokenFor(sessionId));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
