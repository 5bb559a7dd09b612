/** The longest title that the api takes, in UTF-16 units, as it counts them. */
export const maximumTitleLength = 200;
export const maximumDescriptionLength = 10_000;

/** A title as the api takes it: trimmed, and with spaces for the control characters that come with pasted text. */
export function normalizeTitle(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** A description without the control characters that the api refuses; tabs and line breaks stay. */
export function normalizeDescription(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]+/gu, '').trimEnd();
}
