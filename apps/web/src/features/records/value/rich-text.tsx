/** Text with a look. It is HTML that the api has sanitised when it was written, and the page's policy runs no script in it. */
export function RichText({ html }: { html: string }) {
  return (
    <div dir="auto" className="rich-text max-w-prose" dangerouslySetInnerHTML={{ __html: html }} />
  );
}

/** What rich text says, on one line, for lists. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
