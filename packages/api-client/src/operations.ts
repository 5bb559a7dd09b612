import type { paths } from './generated/api.ts';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** The addresses that have the method. */
export type ApiPath<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<M, object> ? Path : never;
}[keyof paths];

type Operation<Path extends keyof paths, M extends Method> = paths[Path][M];

type ParametersIn<Op, Place extends string> = Op extends { parameters: infer All }
  ? Place extends keyof All
    ? Exclude<All[Place], undefined>
    : never
  : never;

/** `{ name: Value }`, optional where nothing in it is required, absent where there is nothing. */
type Part<Name extends string, Value> = [Value] extends [never]
  ? unknown
  : Partial<Value> extends Value
    ? Readonly<Partial<Record<Name, Value>>>
    : Readonly<Record<Name, Value>>;

type HeadersIn<Op> = [ParametersIn<Op, 'header'>] extends [never]
  ? never
  : Omit<ParametersIn<Op, 'header'>, 'If-None-Match'>;

type BodyOf<Op> = Op extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { readonly body: Body }
  : unknown;

/** What a request is about: the values in its address, its query and its body. */
export type ApiTarget<Path extends keyof paths, M extends Method> = Part<
  'path',
  ParametersIn<Operation<Path, M>, 'path'>
> &
  Part<'query', ParametersIn<Operation<Path, M>, 'query'>> &
  BodyOf<Operation<Path, M>>;

/** What a request takes beside its address. Conditional reads are left out: whoever wants one needs the answer's bytes. */
export type ApiRequest<Path extends keyof paths, M extends Method> = ApiTarget<Path, M> &
  Part<'headers', HeadersIn<Operation<Path, M>>> & {
    /** The access token, or for `/internal` the internal secret. */
    readonly bearer?: string;
    /** Names the request in the api's log; the same in every process it passes through. */
    readonly requestId?: string;
    readonly signal?: AbortSignal;
  };

/**
 * As a contract reads it: what is optional may be undefined, a switch in a query is a boolean, and several values are a list.
 * None is sent so.
 */
export type AsParsed<Value> = Value extends readonly (infer Item)[]
  ? readonly AsParsed<Item>[]
  : Value extends object
    ? {
        readonly [Key in keyof Value]:
          AsParsed<Value[Key]> | (object extends Pick<Value, Key> ? undefined : never);
      }
    : Value extends 'true' | 'false'
      ? Value | boolean
      : string extends Value
        ? Value | readonly string[]
        : Value;

type Good = 200 | 201 | 204;

/** The body of the good answer; undefined where it has none. */
export type ApiResult<Path extends keyof paths, M extends Method> =
  Operation<Path, M> extends { responses: infer Responses }
    ? {
        [Status in keyof Responses & Good]: Responses[Status] extends {
          content: { 'application/json': infer Body };
        }
          ? Body
          : undefined;
      }[keyof Responses & Good]
    : never;
