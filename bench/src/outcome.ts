/** What a bench found, in lines for people, and whether what was promised holds. */
export interface Outcome {
  readonly text: string;
  readonly holds: boolean;
}
