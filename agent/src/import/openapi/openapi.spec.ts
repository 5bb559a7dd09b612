import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Import, importForeign } from '../import-source.ts';
import { foreignSchemaOfOpenApi } from './foreign-schema-of-openapi.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'openapi-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

function read(text: string, name = 'openapi.yaml'): Promise<Import> {
  return importForeign(foreignSchemaOfOpenApi(file(name, text), 'api'), null, name);
}

function wrong(text: string, name = 'wrong.yaml'): string {
  try {
    foreignSchemaOfOpenApi(file(name, text), 'api');
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportRefused') return error.message;
    throw error;
  }
  throw new Error('it was read');
}

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const returns = (schema: unknown) => ({ responses: { 200: json(schema) } });
const listOf = (schema: unknown) => ({ type: 'array', items: schema });
const whole = { type: 'integer' };
const text = { type: 'string' };

/** An API with one path to `Thing`, which is what is given. */
const ofThing = (thing: unknown, version = '3.0.3') =>
  stringify({
    openapi: version,
    info: { title: 'Things', version: '1' },
    paths: { '/things/{id}': { get: returns(ref('Thing')) } },
    components: { schemas: { Thing: thing } },
  });

const zoo = stringify({
  openapi: '3.1.0',
  info: { title: 'City Zoo', version: '1' },
  servers: [{ url: 'https://zoo.example.test' }],
  paths: {
    '/animals': {
      get: returns({ type: 'object', properties: { data: listOf(ref('Animal')), total: whole } }),
      post: { requestBody: json(ref('NewAnimal')), responses: { 201: json(ref('Animal')) } },
    },
    '/animals/{animalId}': {
      get: returns(ref('Animal')),
      patch: { requestBody: json(ref('NewAnimal')), responses: {} },
      delete: { responses: {} },
    },
    '/animals/{animalId}/feed': { post: { responses: {} } },
    '/keepers/{id}/animals': { get: returns(listOf(ref('Animal'))) },
    '/keepers/{id}': { get: returns({ type: 'object', properties: { data: ref('Keeper') } }) },
    '/countries/{code}': { get: returns(ref('Country')) },
    '/login': { post: { requestBody: json(ref('Login')), responses: { 204: {} } } },
  },
  components: {
    schemas: {
      Animal: {
        description: 'Who lives here.',
        allOf: [
          ref('NewAnimal'),
          {
            required: ['id', 'status'],
            properties: {
              id: { type: 'integer', format: 'int64', readOnly: true },
              status: { $ref: '#/components/schemas/Status' },
              keeper: { anyOf: [text, ref('Keeper')] },
              mother: ref('Animal'),
              country: { allOf: [ref('Country')], description: 'Where it is from.' },
              tags: listOf(ref('Tag')),
              visits: listOf(ref('Visit')),
              createdAt: { type: 'string', format: 'date-time', readOnly: true },
            },
          },
        ],
      },
      NewAnimal: {
        type: 'object',
        required: ['name', 'weight'],
        properties: {
          name: {
            ...text,
            minLength: 2,
            maxLength: 60,
            pattern: '^[A-Z]',
            description: 'Its\nname.',
          },
          nick: { type: ['string', 'null'] },
          weight: { type: 'number', exclusiveMinimum: 0, maximum: 9000, multipleOf: 0.01 },
          age: { ...whole, minimum: 0, maximum: 99, default: 1 },
          colours: listOf({ ...text, enum: ['red', 'white'] }),
          pin: { ...text, format: 'password' },
          photo: { ...text, format: 'binary' },
          diet: { type: 'object', additionalProperties: text },
          size: { oneOf: [text, whole] },
          born: { ...text, format: 'date' },
          chip: { ...text, format: 'uuid' },
          site: { ...text, format: 'uri' },
          host: { ...text, format: 'hostname', deprecated: true },
          secret: { ...text, writeOnly: true },
          keeperId: { ...whole },
        },
      },
      Status: { ...text, enum: ['in', 'out'], default: 'in' },
      Keeper: {
        required: ['email'],
        properties: {
          id: { ...text, format: 'uuid' },
          email: { ...text, format: 'email' },
          animals: listOf(ref('Animal')),
          areaIds: listOf(whole),
        },
      },
      Country: { required: ['code'], properties: { code: { ...text, maxLength: 2 }, name: text } },
      Tag: { properties: { id: whole, name: text } },
      Visit: {
        properties: { at: { ...text, format: 'date-time' }, rating: { ...whole, enum: [1, 2] } },
      },
      Login: { properties: { name: text, password: text } },
      Error: { properties: { code: whole } },
    },
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  },
});

describe('an OpenAPI document', () => {
  it('becomes the records that its paths are about, and what belongs to them', async () => {
    const { app } = await read(zoo);
    expect(app.name).toBe('city-zoo');
    expect(app.entities.map(({ name }) => name).toSorted()).toEqual(
      ['Animal', 'Country', 'Keeper', 'Tag', 'Visit'].toSorted(),
    );
    const relations = (name: string) =>
      app.entities
        .find((entity) => entity.name === name)
        ?.relations.map((each) => `${each.name}: ${each.kind} ${each.entity}`)
        .toSorted();
    expect(relations('Animal')).toEqual([
      'animals: hasMany Animal',
      'country: belongsTo Country',
      'keeper: belongsTo Keeper',
      'mother: belongsTo Animal',
      'tags: manyToMany Tag',
      'visits: hasMany Visit',
    ]);
    expect(relations('Keeper')).toEqual(['animals: hasMany Animal']);
    expect(relations('Visit')).toEqual(['animal: belongsTo Animal']);
  });

  it('becomes fields with its types, limits, defaults and help', async () => {
    const { text: spec } = await read(zoo);
    const flat = spec.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('AnimalColours: { values: [red, white] }');
    expect(flat).toContain('Status: { values: [in, out] }');
    expect(flat).toMatch(/name: \{? ?type: string,? maxLength: 60,? required: true,? minLength: 2/);
    expect(flat).toContain('pattern: ^[A-Z]');
    expect(flat).toContain('help: Its name.');
    expect(flat).toContain('status: { type: Status, default: in }');
    expect(flat).toMatch(/weight: \{? ?type: decimal,? precision: 28,? scale: 2,? required: true/);
    expect(flat).toContain('age: { type: int, default: 1, min: 0, max: 99 }');
    expect(flat).toContain('nick: { type: text }');
    expect(flat).toContain('born: { type: date }');
    expect(flat).toContain('chip: { type: uuid }');
    expect(flat).toContain('email: { type: email, required: true }');
    expect(flat).toContain('# Who lives here.');
    expect(flat).toMatch(/code: \{ type: string, maxLength: 2, required: true, unique: true \}/);
    expect(flat).not.toMatch(/ (?:photo|pin|Login):/);
  });

  it('is told what of it there is no word for, with its line', async () => {
    const { notes } = await read(zoo);
    const whats = notes.map(({ what }) => what);
    expect(whats).toEqual(
      expect.arrayContaining([
        'POST /animals/{animalId}/feed',
        'GET /keepers/{id}/animals',
        'POST /login',
        'the addresses of servers',
        'securitySchemes',
        'a password',
        'a file, as binary',
        'an object with any properties',
        'a value described by oneOf',
        'a value that is never sent back',
        'a value that is no longer wanted',
        'a text of format hostname',
        'values that are listed one by one',
      ]),
    );
    const lines = zoo.split('\n');
    for (const { place, what } of notes.filter((each) => each.place.startsWith('openapi'))) {
      const [, line = '', property = ''] =
        /^openapi\.yaml:(\d+)(?: \w+\.(\w+))?$/.exec(place) ?? [];
      const around = lines.slice(Math.max(0, Number(line) - 2), Number(line) + 1).join('\n');
      if (property !== '') expect(around, `${place} ${what}`).toContain(property);
    }
  });

  it('is read as JSON, and of a list of schemas alone', async () => {
    const alone = {
      Book: { properties: { id: whole, title: text } },
      Error: { properties: { a: text } },
    };
    const document = { openapi: '3.0.0', info: { title: 'Books' }, components: { schemas: alone } };
    const { app } = await read(JSON.stringify(document, null, 2), 'books.json');
    expect(app.entities.map(({ name }) => name)).toEqual(['Book']);
  });

  it('is read from several files beside each other', async () => {
    file(
      'parts/schemas/cat.yaml',
      'Cat: { properties: { id: { type: integer }, name: { type: string } } }',
    );
    const document = {
      openapi: '3.0.0',
      paths: { '/cats/{id}': { get: returns({ $ref: 'schemas/cat.yaml#/Cat' }) } },
    };
    const { app } = await read(stringify(document), 'parts/openapi.yaml');
    expect(app.entities.map(({ name }) => name)).toEqual(['Cat']);
  });

  it('says null, limits and variants in the way of its version', async () => {
    const number = { type: 'number', minimum: 1, exclusiveMinimum: true, nullable: true };
    const thing = {
      required: ['id', 'a', 'b', 'c'],
      properties: {
        id: whole,
        a: number,
        b: { oneOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
        c: { type: ['string', 'integer'] },
      },
    };
    const { text: spec } = await read(ofThing(thing));
    expect(spec).toMatch(/a: \{ type: decimal, precision: 38, scale: 10 \}/);
    expect(spec).toContain('b: { type: date }');
    expect(spec).toContain('c: { type: json, required: true }');
    expect(spec).toContain('a == null || a > 1');
  });

  it.each([
    ['what is no YAML', 'openapi: [', ':1:'],
    ['what is no OpenAPI', 'hello: there', 'no OpenAPI document'],
    ['a list', '- a', 'no OpenAPI document'],
    ['Swagger', 'swagger: "2.0"\npaths: {}', 'Swagger 2.0 is not read: convert it'],
    ['a version to come', 'openapi: 4.0.0', 'OpenAPI 4.0.0 is not read'],
    ['no schema', 'openapi: 3.0.0\npaths: {}', 'nothing to import'],
    ['a $ref to nothing', ofThing({ allOf: [ref('Nobody')] }), 'there is nothing'],
    ['a $ref elsewhere', ofThing({ $ref: 'https://example.test/a.yaml#/A' }), 'nothing is fetched'],
    ['a $ref out of its folder', ofThing({ $ref: '../../../etc/passwd' }), 'outside of the folder'],
    ['a $ref to a file that is not there', ofThing({ $ref: 'nowhere.yaml' }), 'is not there'],
    ['a $ref to itself', ofThing(ref('Thing')), 'leads back to itself'],
    [
      'a schema made of itself',
      ofThing({ allOf: [ref('Thing')], properties: {} }),
      'made of itself',
    ],
    ['a key twice', 'openapi: 3.0.0\nopenapi: 3.0.0', ':2:1'],
    ['lists in lists', `openapi: ${'['.repeat(20_000)}`, 'wrong.yaml'],
  ])('says where it is wrong: %s', (_, content, message) => {
    expect(wrong(content)).toContain(message);
    expect(wrong(content)).toMatch(/wrong\.yaml|nowhere\.yaml/);
  });

  it('does not open a bomb of aliases', () => {
    const levels = 'b c d e f g h i j k'
      .split(' ')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefghij'.charAt(index)},`.repeat(9)}]`);
    const started = performance.now();
    expect(wrong(`openapi: 3.0.0\na: &a [x]\n${levels.join('\n')}`)).toContain('aliases');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
