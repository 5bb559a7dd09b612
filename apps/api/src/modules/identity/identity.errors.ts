import { Conflict, NotFound } from '../../kernel/errors/index.ts';

export class IdentityNotFound extends NotFound {
  readonly code = 'IDENTITY.NOT_FOUND';
  override readonly message = 'There is no such person, account, session or token.';
}

export class IdentityConflict extends Conflict {
  readonly code = 'IDENTITY.CONFLICT';
  override readonly message = 'Another person has this e-mail address or account.';
}
