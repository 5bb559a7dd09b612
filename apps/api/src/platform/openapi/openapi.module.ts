import { type DynamicModule, Module } from '@nestjs/common';
import type { OpenApiDocument } from './document.ts';

export const OPEN_API_DOCUMENT = Symbol('OpenApiDocument');

/** Gives the document of the whole api: `@Inject(OPEN_API_DOCUMENT) document: OpenApiDocument`. */
@Module({})
export class OpenApiModule {
  static with(document: OpenApiDocument): DynamicModule {
    return {
      module: OpenApiModule,
      global: true,
      providers: [{ provide: OPEN_API_DOCUMENT, useValue: document }],
      exports: [OPEN_API_DOCUMENT],
    };
  }
}
