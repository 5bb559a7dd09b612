/** Alive: the process answers. It does not ask others, so that their outage does not restart this one. */
export function GET(): Response {
  return Response.json({ status: 'ok' });
}
