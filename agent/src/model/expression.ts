/**
 * A checked expression of the spec's CEL subset. Every node is typed and can be compiled to SQL; what cannot was refused
 * when the spec was read.
 */
export type Expression =
  | Literal
  | FieldReference
  | UserReference
  | HasRole
  | Now
  | CanRead
  | Unary
  | Binary
  | InList
  | TextCall;

export type ValueType =
  | 'string'
  | 'number'
  | 'boolean'
  | 'timestamp'
  | 'date'
  | 'uuid'
  | 'duration'
  | 'null'
  /** Compared with null alone. */
  | 'time'
  | 'json'
  | 'list'
  | 'money';

export interface Literal {
  readonly kind: 'literal';
  readonly type: ValueType;
  readonly value: string | number | boolean | null;
}

/**
 * `status`, `assigneeId`, `customer.userId`: relations to walk (belongsTo, by name), then the field of the last entity.
 * `customer.id` reads `customerId`. Fields that every entity has count (`createdById`, `createdAt`, `deletedAt`, ...), computed
 * ones never appear: their own expression stands in their place. An enum's value is a string.
 */
export interface FieldReference {
  readonly kind: 'field';
  readonly type: ValueType;
  readonly path: readonly string[];
  /** The entity that has the field: the last one walked to. */
  readonly entity: string;
  readonly field: string;
  /** Of a money field: `price.amount` (a number), `price.currency` (a text); null: the field itself. */
  readonly part: 'amount' | 'currency' | null;
  readonly nullable: boolean;
}

/** `user.id`. */
export interface UserReference {
  readonly kind: 'user';
  readonly type: 'uuid';
}

/** `user.hasRole('admin')`: exactly this role in the organisation. */
export interface HasRole {
  readonly kind: 'hasRole';
  readonly type: 'boolean';
  readonly role: string;
}

/** `now()`. */
export interface Now {
  readonly kind: 'now';
  readonly type: 'timestamp';
}

/** `can('read', ticket)`: the parent is visible to the user under its own rule. */
export interface CanRead {
  readonly kind: 'canRead';
  readonly type: 'boolean';
  /** A belongsTo of the entity. */
  readonly relation: string;
  readonly entity: string;
}

export interface Unary {
  readonly kind: 'unary';
  readonly type: ValueType;
  readonly operator: '!' | '-';
  readonly operand: Expression;
}

export interface Binary {
  readonly kind: 'binary';
  readonly type: ValueType;
  readonly operator: '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
}

/** `status in ['new', 'open']`. */
export interface InList {
  readonly kind: 'in';
  readonly type: 'boolean';
  readonly value: Expression;
  readonly list: readonly Literal[];
}

/** `subject.startsWith('x')`, `subject.size()`. */
export interface TextCall {
  readonly kind: 'textCall';
  readonly type: 'boolean' | 'number';
  readonly call: 'startsWith' | 'endsWith' | 'contains' | 'size';
  readonly target: Expression;
  readonly argument: Literal | null;
}
