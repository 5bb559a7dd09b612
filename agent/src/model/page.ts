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
