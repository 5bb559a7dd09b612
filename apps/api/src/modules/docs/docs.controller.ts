import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { OPEN_API_DOCUMENT, type OpenApiDocument } from '../../platform/openapi/index.ts';
import { assetNames, mediaTypes, page, pagePolicy, readAsset } from './docs.assets.ts';

const Document = z.looseObject({ openapi: z.literal('3.1.1') });
const Asset = z.enum(assetNames);
type Asset = z.infer<typeof Asset>;

@Controller()
export class DocsController {
  constructor(@Inject(OPEN_API_DOCUMENT) private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Public()
  @Operation({ summary: 'Read this document', returns: Document })
  read(): OpenApiDocument {
    return this.document;
  }

  @Get('docs')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', pagePolicy)
  @Operation({ summary: 'Browse this document', returns: z.string(), contentType: 'text/html' })
  browse(): string {
    return page;
  }

  @Get('docs/:asset')
  @Public()
  @Header('cache-control', 'public, max-age=3600')
  @Operation({ summary: 'Load a part of the page', returns: z.string(), contentType: 'text/*' })
  asset(@Param('asset', { schema: Asset }) asset: Asset): StreamableFile {
    return new StreamableFile(readAsset(asset), { type: mediaTypes[asset] });
  }
}
