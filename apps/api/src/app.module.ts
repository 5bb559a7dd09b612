import { Module } from '@nestjs/common';
import { DocsModule } from './modules/docs/index.ts';
import { HealthModule } from './modules/health/index.ts';
import { IdentityModule } from './modules/identity/index.ts';
import { MeModule } from './modules/me/index.ts';
import { MembersModule } from './modules/members/index.ts';
import { OrganizationsModule } from './modules/organizations/index.ts';
import { TodosModule } from './modules/todos/index.ts';
import { DatabaseModule } from './platform/database/index.ts';
import { HttpModule } from './platform/http/index.ts';
import { IdempotencyModule } from './platform/idempotency/index.ts';
import { LifecycleModule } from './platform/lifecycle/index.ts';

@Module({
  imports: [
    // The platform
    LifecycleModule,
    DatabaseModule,
    HttpModule,
    IdempotencyModule,

    // The product
    MeModule,
    OrganizationsModule,
    MembersModule,
    TodosModule,

    // For the platform's other processes and for those who run and use it
    IdentityModule,
    HealthModule,
    DocsModule,
  ],
})
export class AppModule {}
