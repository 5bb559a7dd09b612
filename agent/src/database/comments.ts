/** What a table lacks on purpose, said in the database: the catalogue test takes its word. */
export const silentComment = 'Leaves no trace in the audit log: its spec says audit false.';
export const globalComment = 'Belongs to no organisation: its spec says scope global.';
