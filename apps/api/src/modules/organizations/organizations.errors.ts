import { Conflict } from '../../kernel/errors/index.ts';

export class SlugTaken extends Conflict {
  readonly code = 'ORGANIZATION.SLUG_TAKEN';
  override readonly message = 'Another organisation has this address.';
}
