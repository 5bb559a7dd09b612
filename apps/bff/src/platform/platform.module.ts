import { type DynamicModule, Global, Module } from '@nestjs/common';
import { importSigningKey } from '../keys.ts';
import { ApiPool, CallerApi, IdentityApi } from './api/index.ts';
import { LOGGER, type Logger } from './logging/logger.ts';
import { RevocationFeed } from './revocations/revocation-feed.ts';
import { AccessTokens, CsrfTokens, Principals, SIGNING_KEY } from './session/index.ts';
import { SETTINGS, type Settings } from './settings.ts';
import { Readiness } from './readiness.ts';

const shared = [CallerApi, CsrfTokens, Principals, Readiness];

/** What every feature stands on: the way to the api, and who asks. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, logger: Logger): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: LOGGER, useValue: logger },
        { provide: SIGNING_KEY, useFactory: () => importSigningKey(settings) },
        AccessTokens,
        ApiPool,
        IdentityApi,
        RevocationFeed,
        ...shared,
      ],
      exports: [LOGGER, ...shared],
    };
  }
}
