/** Whether somebody wrote tags; else what they wrote is text with paragraphs. */
export function hasTags(text: string): boolean {
  return /<\/?[a-z][^>]*>/i.test(text);
}

/** What was typed as HTML: paragraphs where an empty line stands between, line breaks elsewhere; tags stay as they are. */
export function htmlOf(text: string): string {
  if (hasTags(text)) return text;
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escaped(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Rich text for a plain field: where it holds paragraphs and breaks alone, it is shown without tags. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/p>\s*<p>/gi, '\n\n')
    .replace(/^<p>|<\/p>$/gi, '');
  return hasTags(text) ? html : unescaped(text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
