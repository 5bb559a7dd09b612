export {
  type ApiAnswer,
  type ApiClient,
  type ApiClientOptions,
  createApiClient,
  requestFor,
} from './api-client.ts';
export { ApiProblemError, ApiUnreachableError } from './api-errors.ts';
export type { ApiPath, ApiRequest, ApiResult, ApiTarget, AsParsed, Method } from './operations.ts';
export {
  type Transport,
  type TransportHeaders,
  type TransportRequest,
  type TransportResponse,
} from './transport.ts';
export { undiciTransport, type UndiciTransport } from './undici-transport.ts';
export type { components, operations, paths } from './generated/api.ts';
