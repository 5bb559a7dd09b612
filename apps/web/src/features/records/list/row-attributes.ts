/** Marks the row of a record, by its id. */
export const rowAttribute = 'data-record-row';

/** Marks the link by which the keys go from row to row. */
export const rowLinkAttribute = 'data-record-link';
