/** What can be done to one row, by its key. The same functions for the life of the list, so that rows stay as drawn. */
export interface RowCommands {
  /** `range` reaches from the row picked last. */
  select: (key: string, range: boolean) => void;
  complete: (key: string, completed: boolean) => void;
  edit: (key: string) => void;
  rename: (key: string, title: string) => void;
  endEdit: (key: string, refocus: boolean) => void;
  open: (key: string) => void;
  remove: (key: string) => void;
  /** -1 is up, 1 is down, -Infinity to the top. */
  moveBy: (key: string, by: number) => void;
}
