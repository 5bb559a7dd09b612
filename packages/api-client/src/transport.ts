/** Header names in lower case. */
export type TransportHeaders = Readonly<Record<string, string | string[] | undefined>>;

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With the query: `/v1/todos?limit=20`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
  readonly signal?: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  readonly headers: TransportHeaders;
  readonly body: string;
}

/** How a request reaches the api. It rejects only when no answer came. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
