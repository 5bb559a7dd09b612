import { Module } from '@nestjs/common';
import { Revocations } from './revocations.ts';

@Module({ providers: [Revocations], exports: [Revocations] })
export class RevocationsModule {}
