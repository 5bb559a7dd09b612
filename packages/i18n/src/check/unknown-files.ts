/** Files of messages that their locale's list (`messages/en.ts`) does not name, one line each: nobody would ever read them. */
export function unknownFiles(
  locale: string,
  files: readonly string[],
  namespaces: readonly string[],
): string[] {
  const named = new Set(namespaces.map((namespace) => `${kebab(namespace)}.json`));
  return files
    .filter((file) => !named.has(file))
    .map((file) => `messages/${locale}/${file} is not exported by messages/${locale}.ts`);
}

function kebab(namespace: string): string {
  return namespace.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
