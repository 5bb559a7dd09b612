import type { paths } from './generated/api.ts';
import { ApiProblemError, ApiUnreachableError } from './api-errors.ts';
import type { ApiPath, ApiRequest, ApiResult, ApiTarget, AsParsed, Method } from './operations.ts';
import type { Transport, TransportHeaders, TransportRequest } from './transport.ts';

export interface ApiClientOptions {
  readonly transport: Transport;
}

export interface ApiAnswer<Data> {
  readonly status: number;
  readonly headers: TransportHeaders;
  readonly data: Data;
}

type Call<M extends Method> = <Path extends ApiPath<M>>(
  path: Path,
  request: ApiRequest<Path, M>,
) => Promise<ApiAnswer<ApiResult<Path, M>>>;

/** Every method throws {@link ApiProblemError} when the api refuses, {@link ApiUnreachableError} when no answer came. */
export interface ApiClient {
  readonly get: Call<'get'>;
  readonly post: Call<'post'>;
  readonly patch: Call<'patch'>;
  readonly delete: Call<'delete'>;
}

interface AnyRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly bearer?: string;
  readonly requestId?: string;
  readonly signal?: AbortSignal;
}

/** A client whose paths, parameters and answers are typed by the api's OpenAPI document. */
export function createApiClient({ transport }: ApiClientOptions): ApiClient {
  const send = async (
    method: TransportRequest['method'],
    path: string,
    request: AnyRequest,
  ): Promise<ApiAnswer<unknown>> => {
    const response = await transport(wireRequest(method, path, request)).catch((error: unknown) => {
      throw new ApiUnreachableError(error);
    });
    if (response.status >= 400) throw new ApiProblemError(response);
    const { status, headers, body } = response;
    return { status, headers, data: body === '' ? undefined : JSON.parse(body) };
  };
  const call =
    <M extends Method>(method: TransportRequest['method']): Call<M> =>
    <Path extends keyof paths>(path: Path, request: ApiRequest<Path, M>) =>
      send(method, path, request) as Promise<ApiAnswer<ApiResult<Path, M>>>;
  return {
    get: call('GET'),
    post: call('POST'),
    patch: call('PATCH'),
    delete: call('DELETE'),
  };
}

/**
 * What a typed call sends, without sending it: for whoever passes the answer on as it comes, and the browser's headers with
 * the question.
 */
export function requestFor<M extends Method, Path extends ApiPath<M>>(
  method: M,
  path: Path,
  target: AsParsed<ApiTarget<Path, M>>,
  headers: Readonly<Record<string, string>>,
): TransportRequest {
  const verb = method.toUpperCase() as TransportRequest['method'];
  return wireRequest(verb, path, { ...(target as AnyRequest), headers });
}

function wireRequest(
  method: TransportRequest['method'],
  path: string,
  request: AnyRequest,
): TransportRequest {
  const { body, signal } = request;
  return {
    method,
    path: filled(path, request.path) + searchOf(request.query),
    headers: headersOf(request),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  };
}

function filled(path: string, values: AnyRequest['path'] = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function searchOf(query: AnyRequest['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? '' : `?${search.toString()}`;
}

function headersOf({ headers, bearer, requestId, body }: AnyRequest): Record<string, string> {
  const all = {
    accept: 'application/json',
    'content-type': body === undefined ? undefined : 'application/json',
    authorization: bearer === undefined ? undefined : `Bearer ${bearer}`,
    'x-request-id': requestId,
    ...headers,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
