import { Module } from '@nestjs/common';
import { ApiModule } from '../../platform/api/index.ts';
import { MembersController } from './members.controller.ts';

@Module({ imports: [ApiModule], controllers: [MembersController] })
export class MembersModule {}
