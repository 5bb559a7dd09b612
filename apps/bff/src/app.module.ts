import { type DynamicModule, Module } from '@nestjs/common';
import type { Settings } from './keys.ts';
import { HomeModule } from './modules/home/index.ts';
import { MeModule } from './modules/me/index.ts';
import { MembersModule } from './modules/members/index.ts';
import { OrganizationsModule } from './modules/organizations/index.ts';
import { ProbesModule } from './modules/probes/index.ts';
import { SessionModule } from './modules/session/index.ts';
import { TodosModule } from './modules/todos/index.ts';
import type { Logger } from './platform/logging/logger.ts';
import { PlatformModule } from './platform/platform.module.ts';

@Module({
  imports: [
    ProbesModule,
    SessionModule,
    MeModule,
    OrganizationsModule,
    MembersModule,
    HomeModule,
    TodosModule,
  ],
})
export class AppModule {
  static with(settings: Settings, logger: Logger): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(settings, logger)] };
  }
}
