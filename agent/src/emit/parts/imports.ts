/** Where names come from, by module. A name that starts with `type ` is one for types alone; `Post as PostDecorator` is one that the text calls otherwise. */
export type Catalog = Readonly<Record<string, readonly string[]>>;

/** The imports that a text needs: of each module, the names that the text has. */
export function importsFor(text: string, catalog: Catalog): string {
  return Object.entries(catalog)
    .flatMap(([from, names]) => {
      const used = names.filter((name) => isUsed(text, local(name)));
      if (used.length === 0) return [];
      const sorted = used.toSorted((one, other) => compare(bare(one), bare(other)));
      const areTypes = sorted.every((name) => name.startsWith('type '));
      const list = sorted.map((name) => (areTypes ? bare(name) : name)).join(', ');
      return [`import ${areTypes ? 'type ' : ''}{ ${list} } from '${from}';`];
    })
    .join('\n');
}

export function isUsed(text: string, name: string): boolean {
  const code = text.replaceAll(/'(?:[^'\\\n]|\\.)*'|\/\*[^]*?\*\/|\/\/.*/g, '');
  return new RegExp(`(?<![\\w$])(?<!(?<!\\.\\.)\\.)${name}(?![\\w$]|:(?!:)|\\?:)`).test(code);
}

/**
 * Tells the decorators of a text from the types of its entity that are called alike: beside an entity `Post`, what was `@Post()` is
 * `@PostDecorator()`.
 */
export function apartFrom(types: readonly string[]) {
  const alias = (name: string) => `${name}Decorator`;
  return {
    text: (text: string) =>
      types.reduce((all, type) => all.replaceAll(`@${type}(`, `@${alias(type)}(`), text),
    names: (names: readonly string[]) =>
      names.map((name) => (types.includes(name) ? `${name} as ${alias(name)}` : name)),
  };
}

function local(name: string): string {
  return bare(name).replace(/^.* as /, '');
}

function bare(name: string): string {
  return name.replace(/^type /, '');
}

function compare(one: string, other: string): number {
  return one.toLowerCase().localeCompare(other.toLowerCase(), 'en');
}

/** A text as TypeScript writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** A value as TypeScript writes it. */
export function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}
