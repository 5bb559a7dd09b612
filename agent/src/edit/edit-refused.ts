/** An edit whose place is gone in what the owner made of the file. The owner does it by hand, or not. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  readonly path: string;
  /** Why it cannot be done: `there is no function seed`. */
  readonly reason: string;
  /** What to do instead: `add seedContacts(context) where the seed is made`. */
  readonly byHand: string;

  constructor(path: string, reason: string, byHand: string) {
    super(`${path}: ${reason}; by hand: ${byHand}`);
    this.path = path;
    this.reason = reason;
    this.byHand = byHand;
  }
}
