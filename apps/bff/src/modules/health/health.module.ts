import { Module } from '@nestjs/common';
import { RevocationsModule } from '../../platform/revocations/index.ts';
import { UpstreamModule } from '../../platform/upstream/index.ts';
import { HealthController } from './health.controller.ts';
import { HealthService } from './health.service.ts';

@Module({
  imports: [RevocationsModule, UpstreamModule],
  controllers: [HealthController],
  providers: [HealthService],
})
export class HealthModule {}
