import { Module } from '@nestjs/common';
import { AccessModule } from '../../platform/access/index.ts';
import { ApiModule } from '../../platform/api/index.ts';
import { HomeController } from './home.controller.ts';
import { HomeService } from './home.service.ts';

@Module({
  imports: [AccessModule, ApiModule],
  controllers: [HomeController],
  providers: [HomeService],
})
export class HomeModule {}
