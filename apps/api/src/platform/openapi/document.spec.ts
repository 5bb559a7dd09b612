import 'reflect-metadata';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { AppModule } from '../../app.module.ts';
import { buildDocument, controllersIn } from './index.ts';

const document = buildDocument(controllersIn(AppModule));

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, down to its references', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('describes the same contract once, under its own name', () => {
    expect(document.components.schemas).toHaveProperty('CreateTodo');
    expect(document.components.schemas).toHaveProperty('Todo');
    expect(document.components.schemas).not.toHaveProperty('TodoInput');
  });

  it('tells what a changing route demands and how it refuses', () => {
    expect(document.paths['/v1/todos/{id}']?.['patch']).toMatchObject({
      security: [{ accessToken: [] }],
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'If-Match', in: 'header', required: true },
      ],
      responses: { 412: { $ref: expect.stringContaining('PreconditionFailed') as string } },
    });
  });
});
