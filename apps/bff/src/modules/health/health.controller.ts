import { Controller, Get } from '@nestjs/common';
import { Public } from '../../platform/access/index.ts';
import { HealthService } from './health.service.ts';

@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process lives. */
  @Get('healthz')
  @Public()
  alive() {
    return { status: 'ok' };
  }

  /** Requests may be sent here. */
  @Get('readyz')
  @Public()
  async ready() {
    await this.health.assertReady();
    return { status: 'ready' };
  }
}
