import { Module } from '@nestjs/common';
import { MaintenanceModule } from './modules/maintenance/index.ts';
import { DatabaseModule } from './platform/database/index.ts';

@Module({ imports: [DatabaseModule, MaintenanceModule] })
export class WorkerModule {}
