import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { Unlimited } from '../../platform/rate-limit/index.ts';
import { HealthService } from './health.service.ts';

const Alive = z.object({ status: z.literal('ok') });
const Ready = z.object({ status: z.literal('ready') });

@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('healthz')
  @Public()
  @Unlimited()
  @Operation({ summary: 'Tell that the process lives', returns: Alive })
  alive(): z.infer<typeof Alive> {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @Unlimited()
  @Operation({ summary: 'Tell whether requests may be sent here', returns: Ready })
  async ready(): Promise<z.infer<typeof Ready>> {
    await this.health.assertReady();
    return { status: 'ready' };
  }
}
