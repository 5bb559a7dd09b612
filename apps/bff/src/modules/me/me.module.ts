import { Module } from '@nestjs/common';
import { ApiModule } from '../../platform/api/index.ts';
import { MeController } from './me.controller.ts';

@Module({ imports: [ApiModule], controllers: [MeController] })
export class MeModule {}
