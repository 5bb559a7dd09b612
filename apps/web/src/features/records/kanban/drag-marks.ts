/** Marks what starts no drag. */
export const noDrag = 'data-no-drag';

/** Marks what a finger drags at once. */
export const dragHandle = 'data-drag-handle';
