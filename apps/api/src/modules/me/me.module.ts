import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/index.ts';
import { MeController } from './me.controller.ts';
import { MeRepository } from './me.repository.ts';
import { MeService } from './me.service.ts';

@Module({
  imports: [OrganizationsModule],
  controllers: [MeController],
  providers: [MeRepository, MeService],
})
export class MeModule {}
