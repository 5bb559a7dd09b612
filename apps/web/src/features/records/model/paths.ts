/** The pages of one kind of record: the list, and below it each record, `new`, and `{id}/edit`. */
export function recordPath(organization: string, route: string, ...rest: string[]): string {
  return ['/o', organization, route, ...rest].join('/');
}
