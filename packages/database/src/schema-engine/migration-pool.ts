import pg from 'pg';

/** PostgreSQL's one-byte `"char"`, which its catalogues use and adapter-pg does not know. */
const charOid = 18;
const textOid = 25;

type Results = pg.QueryArrayResult | pg.QueryArrayResult[];
type Query = (config: { text: string }) => Promise<Results>;

/**
 * The pool below adapter-pg when it migrates. It shows columns of type `"char"` as text and remembers which they were,
 * and it says in which line of a script a failure is.
 */
export class MigrationPool extends pg.Pool {
  /** What PostgreSQL said of the last query that failed. */
  lastFailure: string | null = null;
  readonly #charColumns = new WeakMap<object, number[]>();

  constructor(config: pg.PoolConfig) {
    super(config);
    const query = super.query.bind(this) as unknown as Query;
    const observed: Query = async (config) => {
      try {
        const results = await query(config);
        for (const result of Array.isArray(results) ? results : [results]) this.#hideChar(result);
        return results;
      } catch (error) {
        throw this.#locate(error as pg.DatabaseError, config.text);
      }
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

  #locate(error: pg.DatabaseError, text: string) {
    if (error.position !== undefined) {
      // PostgreSQL counts characters, not UTF-16 units.
      const before = Array.from(text).slice(0, Number(error.position)).join('');
      error.message += ` (line ${before.split('\n').length})`;
    }
    this.lastFailure = error.message;
    return error;
  }
}
