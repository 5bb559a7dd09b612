import { Module } from '@nestjs/common';
import { ProbesController } from './probes.controller.ts';

@Module({ controllers: [ProbesController] })
export class ProbesModule {}
