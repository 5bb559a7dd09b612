const formatters = new Map<string, Intl.NumberFormat>();

/** A decimal as the api writes it, in somebody's language, to its last digit: it never becomes a floating-point number. */
export function formatDecimal(
  locale: string,
  decimal: string,
  options: Intl.NumberFormatOptions = {},
): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(decimal)) return decimal;
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, ...options });
    formatters.set(key, formatter);
  }
  return formatter.format(decimal as Intl.StringNumericLiteral);
}

export function formatMoney(locale: string, amount: string, currency: string): string {
  try {
    return formatDecimal(locale, amount, {
      style: 'currency',
      currency,
      minimumFractionDigits: 2,
      maximumFractionDigits: 4,
    });
  } catch {
    return `${amount} ${currency}`;
  }
}
