/**
 * How times and numbers are written, by name, so that one thing looks the same wherever it is shown. The shape is that of
 * next-intl's `formats`; the locale decides order, digits and words.
 */
export const formats = {
  dateTime: {
    date: { day: 'numeric', month: 'short', year: 'numeric' },
    moment: { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  },
  number: {
    count: { maximumFractionDigits: 0 },
  },
} as const;
