import { type DynamicModule, Module } from '@nestjs/common';
import type { Settings } from '../../keys.ts';

export const SETTINGS = Symbol('Settings');

/** Gives every module the settings the process was started with: `@Inject(SETTINGS) settings: Settings`. */
@Module({})
export class SettingsModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: SETTINGS, useValue: settings }],
      exports: [SETTINGS],
    };
  }
}
