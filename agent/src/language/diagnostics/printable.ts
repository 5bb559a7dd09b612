/** Control characters would move the cursor, or more, in a terminal. Tabs stay. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t]/gu, '\u{fffd}');
}
