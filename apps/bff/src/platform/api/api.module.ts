import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.ts';
import { UpstreamModule } from '../upstream/index.ts';
import { CallerApi } from './caller-api.ts';

@Module({ imports: [AccessModule, UpstreamModule], providers: [CallerApi], exports: [CallerApi] })
export class ApiModule {}
