import 'reflect-metadata';
import { AppModule } from './app.module.ts';
import { buildDocument, controllersIn } from './platform/openapi/index.ts';

/** Prints the OpenAPI document, without starting anything. */
process.stdout.write(`${JSON.stringify(buildDocument(controllersIn(AppModule)), null, 2)}\n`);
