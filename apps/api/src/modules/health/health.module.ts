import { Module } from '@nestjs/common';
import { RevocationsModule } from '../../platform/revocations/index.ts';
import { HealthController } from './health.controller.ts';
import { HealthService } from './health.service.ts';

@Module({
  imports: [RevocationsModule],
  controllers: [HealthController],
  providers: [HealthService],
})
export class HealthModule {}
