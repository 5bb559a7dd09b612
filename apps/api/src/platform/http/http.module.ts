import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PermissionGuard } from '../../kernel/access/index.ts';
import { ContractPipe } from '../../kernel/contract/index.ts';
import { AccessModule } from '../access/index.ts';
import { RateLimitModule } from '../rate-limit/index.ts';
import { ProblemFilter } from './problem.filter.ts';
import { RouteTable } from './route-table.ts';

/** What every request meets: the door, the permission guard, the contract, the problem filter. */
@Module({
  imports: [AccessModule, RateLimitModule],
  providers: [
    RouteTable,
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_PIPE, useClass: ContractPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RouteTable],
})
export class HttpModule {}
