import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimited } from '../../kernel/errors/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';
import { networkOf } from './network.ts';
import { type Count, RateWindow } from './rate-window.ts';

/** How much one person, or one address without a valid token, may ask in a minute. */
@Injectable()
export class RateLimits {
  private readonly people: RateWindow | null;
  private readonly addresses: RateWindow | null;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.people = windowOf(settings.RATE_LIMIT_USER);
    this.addresses = windowOf(settings.RATE_LIMIT_ADDRESS);
  }

  countPerson(userId: string, reply: FastifyReply): RateLimited | undefined {
    return this.people === null ? undefined : tell(this.people.take(userId), reply);
  }

  countAddress(address: string, reply: FastifyReply): RateLimited | undefined {
    return this.addresses === null
      ? undefined
      : tell(this.addresses.take(networkOf(address)), reply);
  }

  /** The refusal of an address that has used up its minute, without counting. */
  exceededBy(address: string): RateLimited | undefined {
    const count = this.addresses?.exceeded(networkOf(address));
    return count && new RateLimited(retryAfter(count));
  }
}

function windowOf(limit: number): RateWindow | null {
  return limit === 0 ? null : new RateWindow(limit);
}

function tell(count: Count, reply: FastifyReply): RateLimited | undefined {
  reply.header('ratelimit-limit', count.limit);
  reply.header('ratelimit-remaining', count.remaining);
  reply.header('ratelimit-reset', count.resetSeconds);
  return count.isExceeded ? new RateLimited(retryAfter(count)) : undefined;
}

function retryAfter(count: Count): Record<string, string> {
  return { 'retry-after': String(count.resetSeconds) };
}
