/** `dueAt`, `HTMLPage`, `line2` as words: `due at`, `html page`, `line2`. */
function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .map((word) => word.toLowerCase());
}

export function snakeCase(name: string): string {
  return words(name).join('_');
}

export function kebabCase(name: string): string {
  return words(name).join('-');
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function pascalCase(name: string): string {
  return words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `dueAt` for people: `Due at`. */
export function humanize(name: string): string {
  const text = words(name).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
