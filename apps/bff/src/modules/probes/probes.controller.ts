import { Controller, Get } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Readiness } from '../../platform/readiness.ts';

@Controller()
export class ProbesController {
  constructor(private readonly readiness: Readiness) {}

  /** The process lives. */
  @Get('healthz')
  @RouteConfig({ session: 'none' })
  alive() {
    return { status: 'ok' };
  }

  /** Requests may be sent here. */
  @Get('readyz')
  @RouteConfig({ session: 'none' })
  async ready() {
    await this.readiness.assertReady();
    return { status: 'ready' };
  }
}
