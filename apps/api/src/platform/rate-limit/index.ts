import { routeConfig } from '../../kernel/route-config.ts';

export { RateLimitModule } from './rate-limit.module.ts';
export { RateLimits } from './rate-limits.ts';

/** The route counts towards no rate limit: for probes. */
export const Unlimited = () => routeConfig({ unlimited: true });
