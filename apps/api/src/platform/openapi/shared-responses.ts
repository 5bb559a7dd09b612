type Operations = Record<string, Record<string, { responses: Record<string, object> }>>;

/**
 * Writes each answer that several routes give once, and refers to it: `TooManyRequests`, `BadRequest2`. Without this the
 * document would be four times as long, and mostly problems.
 */
export function withSharedResponses<Paths extends Operations>(paths: Paths) {
  const names = new Map<string, string>();
  const responses: Record<string, object> = {};
  const refer = (status: string, response: object): object => {
    const text = JSON.stringify(response);
    const name = names.get(text) ?? newName(status, response, responses);
    names.set(text, name);
    responses[name] = response;
    return { $ref: `#/components/responses/${name}` };
  };
  for (const methods of Object.values(paths)) {
    for (const operation of Object.values(methods)) {
      operation.responses = Object.fromEntries(
        Object.entries(operation.responses).map(([status, response]) => [
          status,
          Number(status) >= 400 ? refer(status, response) : response,
        ]),
      );
    }
  }
  return { paths, responses };
}

function newName(status: string, response: object, taken: Readonly<Record<string, object>>) {
  const { description = status } = response as { description?: string };
  const title = description.replace(/\W/g, '');
  let name = title;
  for (let number = 2; name in taken; number += 1) name = title + String(number);
  return name;
}
