import type { Labels } from './names.ts';

/** A screen. Each entity's pages live under its route: `/o/{organization}/tickets`, `/{id}`, `/new`, `/{id}/edit`. */
export type Page = ListPage | DetailPage | FormPage | ChecklistPage;

export interface ListPage {
  readonly kind: 'list';
  readonly name: string;
  readonly entity: string;
  readonly columns: readonly string[];
  /** Fields and relations of the entity. */
  readonly filters: readonly string[];
  /** Fields; the first is the order a page opens with, `-` before it for descending. */
  readonly sorts: readonly string[];
  readonly search: boolean;
  /** `delete`, `restore`, a transition, or an enum or boolean field to set. */
  readonly bulk: readonly string[];
  /** Other ways to look at the same records, beside the table. */
  readonly views: readonly ListView[];
}

export type ListView = KanbanView | CalendarView;

/** A column for each value of a field, cards that are dragged between them: `/o/{organization}/tickets/kanban/{by}`. */
export interface KanbanView {
  readonly kind: 'kanban';
  /** An enum that is never empty: a field, or that of the workflow. */
  readonly by: string;
  /** Fields and relations that a card shows below its title. */
  readonly card: readonly string[];
}

/** Records on the days of a month: `/o/{organization}/tickets/calendar/{by}`. */
export interface CalendarView {
  readonly kind: 'calendar';
  /** A date or datetime; `createdAt` and `updatedAt` are some. */
  readonly by: string;
}

export interface DetailPage {
  readonly kind: 'detail';
  readonly name: string;
  readonly entity: string;
  /** hasMany, manyToMany relations, and `history`. */
  readonly sections: readonly string[];
}

export interface FormPage {
  readonly kind: 'form';
  readonly name: string;
  readonly entity: string;
  readonly fields: readonly string[];
}

/** A list to tick off: quick add, inline edit, drag to order. The entity is ordered and has these fields. */
export interface ChecklistPage {
  readonly kind: 'checklist';
  readonly name: string;
  readonly entity: string;
  readonly title: string;
  readonly description: string;
  readonly done: string;
  readonly due: string;
  /** What the records call themselves in messages of the checklist: `composer.label` is "New todo", not "New item". */
  readonly words: Readonly<Record<string, Labels>>;
}
