import { NotFound } from '../../kernel/errors/index.ts';

export class SessionNotFound extends NotFound {
  readonly code = 'SESSION.NOT_FOUND';
  override readonly message = 'You are not signed in there.';
}
