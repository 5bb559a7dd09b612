import { Module } from '@nestjs/common';
import { ApiModule } from '../../platform/api/index.ts';
import { OrganizationsController } from './organizations.controller.ts';

@Module({ imports: [ApiModule], controllers: [OrganizationsController] })
export class OrganizationsModule {}
