export interface MagicLinkWords {
  heading: string;
  body: string;
  button: string;
  validity: string;
  ignore: string;
  link: string;
  locale: string;
  direction: 'ltr' | 'rtl';
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The mail as HTML: one column, styles on the elements, no images, because that is what mail programs agree on. */
export function magicLinkHtml(words: MagicLinkWords): string {
  const font = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif';
  const soft = `margin:0 0 12px;${font};font-size:14px;line-height:20px;color:#57544c`;
  const link = escape(words.link);
  return `<!doctype html>
<html lang="${escape(words.locale)}" dir="${words.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(words.heading)}</title></head>
<body style="margin:0;padding:32px 16px;background:#f7f6f3">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:480px;background:#ffffff;border:1px solid #e5e3dd;border-radius:10px"><tr><td style="padding:32px">
<h1 style="margin:0 0 12px;${font};font-size:20px;line-height:28px;color:#1c1b18">${escape(words.heading)}</h1>
<p style="${soft}">${escape(words.body)}</p>
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:10px 20px;border-radius:7px;background:#2b41c4;color:#ffffff;${font};font-size:14px;line-height:20px;text-decoration:none">${escape(words.button)}</a></p>
<p style="${soft}">${escape(words.validity)}</p>
<p style="${soft};margin:0">${escape(words.ignore)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>`;
}
