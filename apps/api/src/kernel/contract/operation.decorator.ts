import type { z } from 'zod';
import type { ApplicationError } from '../errors/index.ts';
import { routeConfig } from '../route-config.ts';

export interface OperationOptions {
  /** One line for the documentation: what the route does. */
  summary: string;
  /** The contract of the answer; without one the answer has no body. */
  returns?: z.ZodType;
  /** The media type of the answer, where it is not JSON. */
  contentType?: string;
  /** The answer carries its `version` as ETag, and its address as Location when it was made. */
  versioned?: boolean;
  /** Where a new record is found: the route, to which its id is added. */
  location?: string;
  /** The refusals of the route itself, beside those every route has. */
  errors?: readonly (new () => ApplicationError)[];
}

/** What a route answers with: the source of its documentation, its ETag and its Location. */
export const Operation = (operation: OperationOptions) => routeConfig({ operation });
