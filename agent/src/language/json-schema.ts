import { format } from 'oxfmt';
import { SchemaDefinitions } from './shape/index.ts';
import { specShape } from './spec/spec.shape.ts';

/** The language as JSON Schema 2020-12, for editors: `agent/schema/app-v1.schema.json`. */
export async function specJsonSchema(): Promise<string> {
  const definitions = new SchemaDefinitions();
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Groundplan app',
    ...specShape.schema(definitions),
    $defs: definitions.toJson(),
  };
  const { code } = await format('app-v1.schema.json', JSON.stringify(schema), {
    singleQuote: true,
    printWidth: 100,
  });
  return code;
}
