import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { routeConfig } from '../../kernel/route-config.ts';
import { IdempotencyInterceptor } from './idempotency.interceptor.ts';

/**
 * The route takes an `Idempotency-Key` and answers a repetition with the first answer.
 *
 * @param role the database role the route writes with, so that the answer is kept in the same transaction
 */
export const Idempotent = (role: 'runtime' | 'system' = 'runtime') =>
  applyDecorators(UseInterceptors(IdempotencyInterceptor), routeConfig({ idempotent: role }));
