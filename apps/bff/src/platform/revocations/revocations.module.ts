import { Module } from '@nestjs/common';
import { RevocationFeed } from './revocation-feed.ts';

@Module({ providers: [RevocationFeed], exports: [RevocationFeed] })
export class RevocationsModule {}
