import pg from 'pg';

/** PostgreSQL's one-byte `"char"`, which its catalogues use and adapter-pg does not know. */
const charOid = 18;
const textOid = 25;

type Results = pg.QueryArrayResult | pg.QueryArrayResult[];
type Query = (config: unknown) => Promise<Results>;

/** The pool below adapter-pg when it migrates: shows columns of type `"char"` as text, and remembers which they were. */
export class MigrationPool extends pg.Pool {
  readonly #charColumns = new WeakMap<object, number[]>();

  constructor(config: pg.PoolConfig) {
    super(config);
    const query = super.query.bind(this) as unknown as Query;
    const observed: Query = async (config) => {
      const results = await query(config);
      for (const result of Array.isArray(results) ? results : [results]) this.#hideChar(result);
      return results;
    };
    this.query = observed as unknown as pg.Pool['query'];
  }

  /** Which columns of a result were `"char"`, by the rows it came with. */
  charColumnsOf(rows: object): readonly number[] {
    return this.#charColumns.get(rows) ?? [];
  }

  #hideChar({ fields, rows }: pg.QueryArrayResult) {
    const columns = [...fields.keys()].filter((column) => fields[column]?.dataTypeID === charOid);
    for (const column of columns) Object.assign(fields[column] ?? {}, { dataTypeID: textOid });
    this.#charColumns.set(rows, columns);
  }
}
