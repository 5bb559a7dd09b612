import type { TenantContext } from '../../kernel/request-context.ts';
import { InvalidRequest } from '../../kernel/errors/index.ts';
import type { Client } from '../database/index.ts';
import type { RecordTypes } from './records.service.ts';

/** The contracts of one kind of record whose writes are hooked. */
export interface HookedTypes extends RecordTypes {
  /** The names of its transitions; `never` without a workflow. */
  readonly transition: string;
}

/** What a hook works with. */
export interface HookScope {
  /** Who writes, and in which organisation. */
  readonly ctx: TenantContext;
  /** The transaction of the write, as whoever writes: row-level security shows it their organisation alone. */
  readonly prisma: Client;
  /** Aborted when the hook has had its time, a third of `REQUEST_TIMEOUT_MS`: for what it waits for. */
  readonly signal: AbortSignal;
}

type Awaitable<Value> = Value | Promise<Value>;
/** Another input, or nothing: as it was sent. */
type Changed<Input> = Awaitable<Input | undefined>;
type Done = Awaitable<void>;

/**
 * An owner's code around the writes of one kind of record, for each record, one after another. Everything runs in the
 * transaction of the write: what a hook throws takes all of it back. A refusal (`refuseField`, or an `ApplicationError` of
 * one's own) is answered as it is, anything else with 500.
 */
export interface RecordHooks<Types extends HookedTypes> {
  /** Answers with what is written instead; the contract is checked once more. */
  readonly beforeCreate?: (input: Types['create'], scope: HookScope) => Changed<Types['create']>;
  readonly afterCreate?: (record: Types['record'], scope: HookScope) => Done;
  /** Answers with the change that is made instead; the contract is checked once more. */
  readonly beforeUpdate?: (
    change: Types['update'],
    record: Types['record'],
    scope: HookScope,
  ) => Changed<Types['update']>;
  readonly afterUpdate?: (
    record: Types['record'],
    before: Types['record'],
    scope: HookScope,
  ) => Done;
  readonly beforeDelete?: (record: Types['record'], scope: HookScope) => Done;
  /** `record` as it was. */
  readonly afterDelete?: (record: Types['record'], scope: HookScope) => Done;
  readonly beforeRestore?: (record: Types['record'], scope: HookScope) => Done;
  readonly afterRestore?: (record: Types['record'], scope: HookScope) => Done;
  readonly beforeTransition?: (
    transition: Types['transition'],
    record: Types['record'],
    scope: HookScope,
  ) => Done;
  readonly afterTransition?: (
    transition: Types['transition'],
    record: Types['record'],
    before: Types['record'],
    scope: HookScope,
  ) => Done;
}

/** Types an owner's hooks by the contracts of their records. */
export function defineHooks<Types extends HookedTypes>(
  hooks: RecordHooks<Types>,
): RecordHooks<Types> {
  return hooks;
}

/**
 * A refusal of one field, which a form shows beside it.
 *
 * @param code `required`, `taken`, `not_found` and `invalid_format` have sentences of their own in every language
 * @param message for the programs of others; people read the sentence of the code
 */
export function refuseField(field: string, code: string, message: string): InvalidRequest {
  return new InvalidRequest([{ in: 'body', path: `/${field}`, code, message }]);
}
