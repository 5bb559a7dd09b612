import { todoRecords } from '../todos/index.ts';

/** Records that can be restored after they were deleted, and for how many days. */
export const trash = [{ records: todoRecords, days: 30 }];
