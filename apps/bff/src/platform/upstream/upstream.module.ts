import { Module } from '@nestjs/common';
import { ApiPool } from './api-pool.ts';
import { IdentityApi } from './identity-api.ts';

/** The way to the api. */
@Module({ providers: [ApiPool, IdentityApi], exports: [ApiPool, IdentityApi] })
export class UpstreamModule {}
