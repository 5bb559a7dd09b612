import { NotFound } from '../../kernel/errors/index.ts';

export class TodoNotFound extends NotFound {
  readonly code = 'TODO.NOT_FOUND';
  override readonly message = 'There is no such todo in this organisation.';
}
