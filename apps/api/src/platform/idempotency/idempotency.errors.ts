import { BadRequest, Conflict, Unprocessable } from '../../kernel/errors/index.ts';

export class KeyInvalid extends BadRequest {
  readonly code = 'IDEMPOTENCY.KEY_INVALID';
  override readonly message = 'An Idempotency-Key has 1 to 255 printable ASCII characters.';
}

export class KeyReused extends Unprocessable {
  readonly code = 'IDEMPOTENCY.KEY_REUSED';
  override readonly message = 'This Idempotency-Key was used for another request.';
}

export class RequestInProgress extends Conflict {
  readonly code = 'IDEMPOTENCY.IN_PROGRESS';
  override readonly message =
    'The first request with this Idempotency-Key is still being answered.';
}
