import 'server-only';
import { LRUCache } from 'lru-cache';

const windowMs = 15 * 60 * 1000;
const mailsPerWindow = 5;

const sent = new LRUCache<string, number>({
  max: 10_000,
  ttl: windowMs,
  perf: { now: () => Date.now() },
});

/**
 * Whether one more magic link may go to this address: five within a quarter of an hour, for each process. It keeps
 * somebody else's mailbox from being filled through the sign-in page.
 */
export function mayMail(address: string): boolean {
  const count = sent.get(address) ?? 0;
  if (count >= mailsPerWindow) return false;
  sent.set(address, count + 1, { ttl: sent.getRemainingTTL(address) || windowMs });
  return true;
}
