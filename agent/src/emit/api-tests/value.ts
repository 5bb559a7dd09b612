/** Not null, and nothing else is known of it. */
export const something = Symbol('something');

/** The time of a test: after 2020, before 2090. */
export const now = Symbol('now');

/** What an expression comes to; undefined: that cannot be told before a test runs. People are `maker`, `asker`, `stranger`. */
export type Value = string | number | boolean | null | typeof something | typeof now | undefined;

/** A record by the names that expressions use: `price.amount` of money. */
export type Values = Readonly<Record<string, Value>>;
