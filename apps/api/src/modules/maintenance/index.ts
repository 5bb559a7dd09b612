export { MaintenanceModule } from './maintenance.module.ts';
export { MaintenanceService } from './maintenance.service.ts';
