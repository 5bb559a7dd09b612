export { controllersIn } from './controllers.ts';
export { buildDocument, type OpenApiDocument } from './document.ts';
export { OPEN_API_DOCUMENT, OpenApiModule } from './openapi.module.ts';
