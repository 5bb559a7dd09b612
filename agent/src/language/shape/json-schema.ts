/** As much of JSON Schema 2020-12 as shapes are made of. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The shapes that have a name stand once, under `$defs`. */
export class SchemaDefinitions {
  readonly #schemas = new Map<string, JsonSchema>();

  /** A reference to the schema of that name, which is made when it is first asked for. */
  reference(name: string, make: () => JsonSchema): JsonSchema {
    if (!this.#schemas.has(name)) {
      this.#schemas.set(name, {});
      this.#schemas.set(name, make());
    }
    return { $ref: `#/$defs/${name}` };
  }

  toJson(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#schemas].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
