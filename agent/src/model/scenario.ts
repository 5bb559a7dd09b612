/** An example of what the app does, in the spec's words: with these records, this request of this member has this answer. */
export interface Scenario {
  readonly name: string;
  /** A role of the member who asks. */
  readonly as: string;
  readonly given: readonly GivenRecord[];
  readonly when: ScenarioRequest;
  readonly then: { readonly status: number; readonly code: string | null };
}

export interface GivenRecord {
  readonly entity: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** `{id}` in the path is the given record of the entity. */
export interface ScenarioRequest {
  readonly action: 'list' | 'read' | 'create' | 'update' | 'delete' | 'restore' | 'transition';
  readonly entity: string;
  readonly transition: string | null;
  readonly body: Readonly<Record<string, unknown>> | null;
}
