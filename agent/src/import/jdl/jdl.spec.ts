import { describe, expect, it } from 'vitest';
import { type Import, importForeign } from '../import-source.ts';
import type { Entity } from '../../model/index.ts';
import { foreignSchemaOfJdl } from './foreign-schema-of-jdl.ts';
import { parseJdl } from './parse-jdl.ts';

const library = `
/* A library, as one file. */
application {
  config {
    baseName cityLibrary
    languages [en, de]
  }
  entities *
}
deployment { deploymentType docker-compose }

LONGEST = 120

/** Everything that is lent. */

/**
 * What is lent.
 * @author somebody
 */
entity Book(t_book) {
  /** As on the cover. */
  title String required minlength(2) maxlength(LONGEST)
  isbn String unique pattern(/^[0-9]{3}-[^@\\/]+$/)
  price BigDecimal min(0.5) max(1000), pages Integer required min(1) /** Without the cover. */
  summary TextBlob
  cover ImageBlob maxbytes(5000)
  added Instant
  due ZonedDateTime
  printed LocalDate
  opens LocalTime
  lendingTime Duration
  key UUID
  views Long
  weight Double
  lent Boolean required
  @Deprecated old Float
  genre Genre required
}

@Paginate(pagination)
entity Writer { name String required }
entity Shelf
entity Card { number String unique }

enum Genre { NOVEL (Novel), POETRY ("Poems, and more"), OTHER }

relationship ManyToOne {
  /** Where it stands. */
  Book{shelf} to Shelf{book},
  Book{sequelOf} to Book,
  @OnDelete("CASCADE") Book{keeper(login) required} to User with builtInEntity
}
relationship OneToMany { Shelf{card required} to Card{shelf(name) required} }
relationship OneToOne { Writer{card(number)} to Card{writer} }
relationship ManyToMany { Book{writer(name)} to Writer{book(title)} }

dto * with mapstruct except Shelf
paginate Book, Writer with infinite-scroll
use serviceClass for *
search Book with elasticsearch
angularSuffix * with lib // for its pages
`;

function read(text: string): Promise<Import> {
  const jdl = parseJdl({ path: 'model/library.jdl', name: 'library.jdl', text });
  return importForeign(foreignSchemaOfJdl(jdl, 'library'), null, 'library.jdl');
}

function wrong(text: string): string {
  try {
    foreignSchemaOfJdl(parseJdl({ path: 'wrong.jdl', name: 'wrong.jdl', text }), 'wrong');
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportRefused') return error.message;
    throw error;
  }
  throw new Error('it was read');
}

describe('a JDL file', () => {
  it('becomes entities with the fields and limits that it has', async () => {
    const { app, text } = await read(library);
    expect(app.name).toBe('city-library');
    expect(app.entities.map(({ name }) => name)).toEqual(['Book', 'Writer', 'Shelf', 'Card']);
    expect(text).toContain('# What is lent.');
    expect(text).not.toContain('Everything that is lent');
    const line = (field: string) => new RegExp(`^ +${field}:(?: \\{.*\\}|(?:\\n {8}.*)*)$`, 'm');
    const said = (field: string) =>
      (line(field).exec(text)?.[0] ?? '').replaceAll(/\s+/g, ' ').trim();
    expect(said('title')).toContain('maxLength: 120');
    expect(said('title')).toContain('minLength: 2');
    expect(said('title')).toContain('help: As on the cover.');
    expect(said('isbn')).toContain('unique: true');
    expect(said('isbn')).toContain("pattern: '^[0-9]{3}-[^@/]+$'");
    expect(said('price')).toContain("min: '0.5'");
    expect(said('pages')).toContain('help: Without the cover.');
    expect(text).toContain('genre: { type: Genre, required: true }');
    expect(text).toMatch(/NOVEL: \{ label: Novel \}/);
    expect(text).toContain('display: name');
    const types = app.entities[0]?.fields.map(({ type }) => type.kind);
    expect(types).toEqual(
      expect.arrayContaining(['datetime', 'date', 'time', 'duration', 'uuid', 'bigint', 'boolean']),
    );
  });

  it('becomes relations of all four kinds, called as they are', async () => {
    const { app } = await read(library);
    const relations = (name: string) =>
      app.entities
        .find((entity) => entity.name === name)
        ?.relations.map((each) => `${each.name}: ${each.kind} ${each.entity}`);
    expect(relations('Book')).toEqual([
      'shelf: belongsTo Shelf',
      'sequelOf: belongsTo Book',
      'keeper: belongsTo User',
      'books: hasMany Book',
      'writer: manyToMany Writer',
    ]);
    expect(relations('Shelf')).toEqual(['book: hasMany Book', 'card: hasMany Card']);
    expect(relations('Card')).toEqual(['shelf: belongsTo Shelf', 'writer: hasOne Writer']);
    const required = ({ relations: all }: Entity) =>
      all.filter((each) => each.kind === 'belongsTo' && each.required).map(({ name }) => name);
    expect(app.entities.map(required)).toEqual([['keeper'], [], [], ['shelf']]);
  });

  it('is told what of it there is no word for, with its line', async () => {
    const { notes } = await read(library);
    const said = notes.map(({ place, what }) => `${place}: ${what}`);
    expect(said).toEqual(
      expect.arrayContaining([
        'library.jdl:3: the option application',
        'library.jdl:10: the option deployment',
        'library.jdl:26 Book.cover: a file, ImageBlob',
        'library.jdl:57: the option dto * with mapstruct except Shelf',
        'library.jdl:58: the option paginate Book Writer with infinite-scroll',
        'library.jdl:59: the option use serviceClass for *',
        'library.jdl:60: the option search Book with elasticsearch',
        'library.jdl:61: the option angularSuffix * with lib',
      ]),
    );
    expect(notes.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['@Deprecated', '@Paginate', 'with builtInEntity', 'Double', 'Float']),
    );
  });

  it.each([
    ['what is no JDL', 'hello', '1:1: expected an entity, an enum'],
    ['an entity without an end', 'entity A {\n  name String', '2:14: expected a field or `}`'],
    ['a type of nobody', 'entity A {\n  name Text\n}', '2:3: name is of type Text'],
    ['an entity twice', 'entity A\nentity A', '2:1: A is there already'],
    [
      'an entity of nobody',
      'entity A\nrelationship OneToOne { A to B }',
      '2:30: there is no entity B',
    ],
    ['a kind of nobody', 'relationship OneToSome { A to B }', '1:14: expected one of OneToOne'],
    ['a relationship of one', 'entity A\nrelationship OneToOne { A }', '2:27: expected `to`'],
    ['a sign of no meaning', 'entity A { name ~ }', '1:17: nothing begins with "~"'],
    ['a validation without a value', 'entity A { a String max() }', '1:25: expected a value'],
    ['an open application', 'application { config {', 'expected `}`'],
    ['no entity', 'enum A { B }', 'has no entity'],
  ])('says where it is wrong: %s', (_, text, message) => {
    expect(wrong(text)).toContain(message);
    expect(wrong(text)).toContain('wrong.jdl');
  });
});
