/** A title as the api takes it: trimmed, and with spaces for the control characters that come with pasted text. */
export function normalizeTitle(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** A description without the control characters that the api refuses; tabs and line breaks stay. */
export function normalizeDescription(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]+/gu, '').trimEnd();
}
