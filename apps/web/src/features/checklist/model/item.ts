/** What a checklist shows of a record, under names of its own; the definition says what the record calls them. */
export interface Item {
  id: string;
  title: string;
  description: string;
  completed: boolean;
  dueAt: string | null;
  position: string;
  createdBy: { readonly id: string; readonly name: string | null } | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
