/** Text with a look. It is HTML that the api has sanitised when it was written, and the page's policy runs no script in it. */
export function RichText({ html }: { html: string }) {
  return (
    <div dir="auto" className="rich-text max-w-prose" dangerouslySetInnerHTML={{ __html: html }} />
  );
}
