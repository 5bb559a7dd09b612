/** What a spreadsheet may take for the beginning of a formula, and so run. Full-width forms are read like the plain ones. */
const formula = /^[=+\-@\t\r＝＋－＠]/u;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * One line of a CSV file, with its line end (RFC 4180). A text that a spreadsheet could take for a formula gets an apostrophe
 * before it (OWASP, "CSV Injection"); a number stays a number, whatever its sign.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
