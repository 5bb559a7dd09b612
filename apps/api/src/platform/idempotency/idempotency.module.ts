import { Global, Module } from '@nestjs/common';
import { FirstAnswers } from './first-answers.ts';

@Global()
@Module({ providers: [FirstAnswers], exports: [FirstAnswers] })
export class IdempotencyModule {}
