import type { Entity } from './entity.ts';
import type { Labels } from './names.ts';
import type { Page } from './page.ts';
import type { Scenario } from './scenario.ts';

/** A whole spec, read, checked and resolved: mixins are mixed in, names worked out, expressions typed. Plain data (JSON). */
export interface App {
  /** `helpdesk`. */
  readonly name: string;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly enums: readonly Enum[];
  /** In the order of the spec. */
  readonly entities: readonly Entity[];
  readonly pages: readonly Page[];
  readonly scenarios: readonly Scenario[];
}

export interface Enum {
  readonly name: string;
  readonly values: readonly EnumValue[];
  /** The PostgreSQL type: `ticket_priority`, made of the name. */
  readonly typeName: string;
  readonly renamedFrom: string | null;
}

export interface EnumValue {
  readonly name: string;
  readonly label: Labels;
  readonly renamedFrom: string | null;
}
