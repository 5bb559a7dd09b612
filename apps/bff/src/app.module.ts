import { Module } from '@nestjs/common';
import { HealthModule } from './modules/health/index.ts';
import { MeModule } from './modules/me/index.ts';
import { MembersModule } from './modules/members/index.ts';
import { OrganizationsModule } from './modules/organizations/index.ts';
import { SessionModule } from './modules/session/index.ts';
import { TodosModule } from './modules/todos/index.ts';
import { AccessModule } from './platform/access/index.ts';
import { HttpModule } from './platform/http/index.ts';
import { LifecycleModule } from './platform/lifecycle/index.ts';

@Module({
  imports: [
    // The platform
    LifecycleModule,
    HttpModule,
    AccessModule,

    // What a screen needs
    SessionModule,
    MeModule,
    OrganizationsModule,
    MembersModule,
    TodosModule,

    // For those who run it
    HealthModule,
  ],
})
export class AppModule {}
