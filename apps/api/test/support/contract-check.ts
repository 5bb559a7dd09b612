import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument } from '../../src/platform/openapi/index.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface DocumentedResponse {
  $ref?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: object }>;
}
export interface DocumentedOperation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: { 'application/json': { schema: object } } };
  security: Record<string, never[]>[];
  responses: Record<string, DocumentedResponse>;
}

/** Says where an answer differs from what the document promises of its route. */
export class ContractCheck {
  readonly operations = new Map<string, DocumentedOperation>();
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<object, ValidateFunction>();

  constructor(readonly document: OpenApiDocument) {
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'https://api/', components: document.components });
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        this.operations.set(`${method.toUpperCase()} ${path}`, operation as DocumentedOperation);
      }
    }
  }

  /** The operation that serves an address: literal paths before those with parameters. */
  find(method: string, url: string): DocumentedOperation | undefined {
    const path = url.split('?', 1)[0] ?? '';
    const found = [...this.operations.keys()]
      .filter((key) => {
        const [itsMethod, template = ''] = key.split(' ');
        const pattern = template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');
        return itsMethod === method && new RegExp(`^${pattern}$`).test(path);
      })
      .sort((one, other) => one.split('{').length - other.split('{').length);
    return found[0] === undefined ? undefined : this.operations.get(found[0]);
  }

  /** @returns what is wrong, in words; empty when all is as documented */
  faults(operation: DocumentedOperation, answer: Answer): string[] {
    const response = this.resolve(operation.responses[answer.status]);
    if (response === undefined) return [`${answer.status} is not documented: ${answer.body}`];
    const missing = Object.keys(response.headers ?? {})
      .filter((name) => !/^(RateLimit|Idempotency-Replayed)/.test(name))
      .filter((name) => answer.headers[name.toLowerCase()] === undefined)
      .map((name) => `${answer.status} lacks the header ${name}`);
    return [...missing, ...this.bodyFaults(response, answer)];
  }

  private resolve(response: DocumentedResponse | undefined): DocumentedResponse | undefined {
    const name = response?.$ref?.split('/').at(-1);
    return name === undefined ? response : this.document.components.responses[name];
  }

  private bodyFaults(response: DocumentedResponse, answer: Answer): string[] {
    if (response.content === undefined) {
      return answer.body === '' ? [] : [`${answer.status} has a body: ${answer.body}`];
    }
    const type = answer.headers['content-type']?.split(';', 1)[0] ?? 'none';
    const content = response.content[type] ?? response.content[type.replace(/\/.*/, '/*')];
    if (content === undefined) return [`${answer.status} has the undocumented type ${type}`];
    if (!type.endsWith('json')) return [];
    const validate = this.validatorOf(content.schema);
    return validate(JSON.parse(answer.body))
      ? []
      : [`${answer.status} ${this.ajv.errorsText(validate.errors)}: ${answer.body}`];
  }

  private validatorOf(schema: object): ValidateFunction {
    const known = this.validators.get(schema);
    if (known !== undefined) return known;
    const absolute = JSON.stringify(schema).replaceAll('"#/', '"https://api/#/');
    const validator = this.ajv.compile(JSON.parse(absolute) as object);
    this.validators.set(schema, validator);
    return validator;
  }
}
