import { type Type, RequestMethod } from '@nestjs/common';
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
  RouteParamtypes,
} from '@nestjs/common/internal';
import { MetadataScanner } from '@nestjs/core';
import type { FastifyContextConfig } from 'fastify';
import { z } from 'zod';
import { configOf } from '../../kernel/route-config.ts';

/** One route as its controller declares it. */
export interface DeclaredRoute {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As in OpenAPI: `/v1/todos/{id}`. */
  readonly path: string;
  readonly status: number;
  readonly config: Partial<FastifyContextConfig>;
  readonly body: z.ZodType | undefined;
  readonly query: z.ZodObject | undefined;
  readonly pathParameters: Readonly<Record<string, z.ZodType>>;
}

interface Argument {
  readonly index: number;
  readonly data?: unknown;
  readonly schema?: unknown;
}

/** Reads the routes off the decorators of the controllers, in the order they are written. */
export function declaredRoutes(controllers: readonly Type[]): DeclaredRoute[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as object;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, handlerOf(controller, name)))
      .map((name) => declaredRoute(controller, name));
  });
}

function declaredRoute(controller: Type, name: string): DeclaredRoute {
  const handler = handlerOf(controller, name);
  const method = RequestMethod[number(METHOD_METADATA, handler) ?? 0] ?? 'GET';
  const args = argumentsOf(controller, name);
  return {
    id: operationId(controller.name, name),
    method: method.toLowerCase() as DeclaredRoute['method'],
    path: openApiPath(text(PATH_METADATA, controller), text(PATH_METADATA, handler)),
    status: number(HTTP_CODE_METADATA, handler) ?? (method === 'POST' ? 201 : 200),
    config: configOf(handler),
    body: schemasAt(RouteParamtypes.BODY, args)[0]?.schema,
    query: schemasAt(RouteParamtypes.QUERY, args)
      .map(({ schema }) => schema)
      .find((schema) => schema instanceof z.ZodObject),
    pathParameters: Object.fromEntries(
      schemasAt(RouteParamtypes.PARAM, args).map(({ data, schema }) => [String(data), schema]),
    ),
  };
}

function handlerOf(controller: Type, name: string): object {
  return (controller.prototype as Record<string, object>)[name] ?? {};
}

function text(key: string, target: object): string | undefined {
  const value: unknown = Reflect.getMetadata(key, target);
  return typeof value === 'string' ? value : undefined;
}

function number(key: string, target: object): number | undefined {
  const value: unknown = Reflect.getMetadata(key, target);
  return typeof value === 'number' ? value : undefined;
}

function argumentsOf(controller: Type, name: string): [string, Argument][] {
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name);
  return Object.entries((args ?? {}) as Record<string, Argument>);
}

function schemasAt(place: RouteParamtypes, args: [string, Argument][]) {
  return args
    .filter(([key]) => key.startsWith(`${place}:`))
    .map(([, argument]) => argument)
    .sort((one, other) => one.index - other.index)
    .flatMap(({ data, schema }) => (schema instanceof z.ZodType ? [{ data, schema }] : []));
}

function openApiPath(...parts: (string | undefined)[]): string {
  const path = parts
    .map((part) => part?.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/');
  return `/${path.replace(/:(\w+)/g, '{$1}')}`;
}

/** `TodosController.list` is `todos.list`. */
function operationId(controller: string, method: string): string {
  const noun = controller.replace(/Controller$/, '');
  return `${noun.charAt(0).toLowerCase()}${noun.slice(1)}.${method}`;
}
