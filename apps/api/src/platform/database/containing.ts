/**
 * Prisma's condition for a text that holds `words`, in any letter case. LIKE would read `%`, `_` and a backslash as patterns;
 * the person means the characters.
 */
export function containing(words: string) {
  return { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
}
