/** A source that cannot be read, in sentences that say what to do. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}
