export { OrganizationsModule } from './organizations.module.ts';
export { OrganizationsService } from './organizations.service.ts';
export { organizationOf } from './organization-row.ts';
