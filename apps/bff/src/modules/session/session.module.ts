import { Module } from '@nestjs/common';
import { AccessModule } from '../../platform/access/index.ts';
import { SessionController } from './session.controller.ts';

@Module({ imports: [AccessModule], controllers: [SessionController] })
export class SessionModule {}
