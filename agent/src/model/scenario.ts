/** An example of what the app does, in the spec's words: with these records, this request of this member has this answer. */
export interface Scenario {
  /** As no other scenario of the app is called. */
  readonly name: string;
  /** A role of the member who asks. */
  readonly as: string;
  /** Of the member who asks: where the given records are, or elsewhere. */
  readonly organization: 'own' | 'other';
  readonly given: readonly GivenRecord[];
  readonly when: ScenarioRequest;
  readonly then: ScenarioAnswer;
}

/** Refers to those given before it. */
export interface GivenRecord {
  readonly entity: string;
  readonly values: ScenarioValues;
}

/** By field, `idField`, `idsField`, `createdById` or `deletedAt`. Ids may be `user.id`, who asks, and `Ticket.id`, a given record. */
export type ScenarioValues = Readonly<Record<string, unknown>>;

/** `{id}` in the path is the given record of the entity. */
export interface ScenarioRequest {
  readonly action: 'list' | 'read' | 'create' | 'update' | 'delete' | 'restore' | 'transition';
  readonly entity: string;
  readonly transition: string | null;
  readonly body: ScenarioValues | null;
}

/** Of each action. */
export const scenarioMethods = {
  list: 'GET',
  read: 'GET',
  create: 'POST',
  update: 'PATCH',
  delete: 'DELETE',
  restore: 'POST',
  transition: 'POST',
} as const satisfies Record<ScenarioRequest['action'], string>;

export interface ScenarioAnswer {
  readonly status: number;
  readonly code: string | null;
  /** Of the record that is answered; null: nothing is said about it. */
  readonly record: ScenarioValues | null;
  /** Of the list that is answered. */
  readonly count: number | null;
}
