/** Every code a diagnostic can have, and what it says in general. Codes never change their meaning. */
export const diagnosticCodes = {
  'SPEC.FILE_MISSING': 'There is no such file.',
  'SPEC.FILE_UNREADABLE': 'The path is a folder, or may not be read.',
  'SPEC.FILE_TOO_LARGE': 'A spec has at most 1 MB.',
  'SPEC.NOT_TEXT': 'The file is not text in UTF-8.',
  'SPEC.EMPTY': 'The file says nothing.',

  'SPEC.YAML_SYNTAX': 'The text is not YAML 1.2.',
  'SPEC.TAB': 'A tab indents a line; YAML takes spaces alone.',
  'SPEC.DUPLICATE_KEY': 'A key stands twice in one map.',
  'SPEC.MULTIPLE_DOCUMENTS': 'A file holds one spec.',
  'SPEC.YAML_UNSUPPORTED':
    'A tag, a merge key or a key that is not text: YAML 1.2 core has none of them.',
  'SPEC.ALIAS_EXPANSION': 'Aliases stand for too much, or for themselves.',
  'SPEC.NESTED_TOO_DEEPLY': 'The file is nested deeper than any spec needs.',

  'SPEC.UNKNOWN_KEY': 'The language has no such key here.',
  'SPEC.MISSING_KEY': 'A key that is needed is not there.',
  'SPEC.WRONG_TYPE': 'The value is of another type than is read here.',
  'SPEC.UNKNOWN_VALUE': 'The value is none of those that are known here.',
  'SPEC.OUT_OF_RANGE': 'The number is too small or too large, or the list too short or too long.',
  'SPEC.OPTION_NOT_ALLOWED': 'The option does not go with the type, or with another option.',

  'SPEC.BAD_NAME': 'A name is not written as names of its kind are.',
  'SPEC.RESERVED_NAME': 'SQL, TypeScript, Prisma or the platform uses the name.',
  'SPEC.NAME_CLASH': 'Two names are the same, or become the same in what is generated.',
  'SPEC.NAME_TOO_LONG': 'PostgreSQL cuts names off after 63 bytes.',
  'SPEC.BAD_RENAME': 'What was renamed is still there, or two things were renamed from one.',

  'SPEC.UNKNOWN_ENTITY': 'The spec has no such entity.',
  'SPEC.UNKNOWN_FIELD': 'The entity has no such field or relation.',
  'SPEC.UNKNOWN_TYPE': 'There is neither a field type nor an enum of that name.',
  'SPEC.UNKNOWN_MIXIN': 'The spec has no such mixin.',
  'SPEC.UNKNOWN_ROLE': 'The platform has no such role.',
  'SPEC.UNKNOWN_LOCALE': 'The platform, or the app, does not have the language.',

  'SPEC.BAD_DEFAULT': 'A default or a backfill breaks a rule of its own field.',
  'SPEC.BAD_BOUNDS': 'A lower bound is above the upper one, or not a value of the type.',
  'SPEC.BAD_PATTERN':
    'The pattern is no regular expression, or one that PostgreSQL reads otherwise.',
  'SPEC.BAD_FORMAT': 'The format of a sequence has exactly one place for the number.',

  'SPEC.INVERSE_MISSING': 'The other side of the relation is not there.',
  'SPEC.INVERSE_AMBIGUOUS': 'Several relations could be the other side.',
  'SPEC.INVERSE_DISAGREES': 'The two sides of a relation do not name each other.',
  'SPEC.REQUIRED_CYCLE': 'Records that need each other: none could be the first.',
  'SPEC.BAD_ON_DELETE': 'The relation cannot do that when the other record is deleted.',
  'SPEC.SCOPE_MISMATCH': 'The relation or rule does not go with the scope of the entity.',

  'SPEC.RULE_CYCLE':
    'Rules for reading that need each other: PostgreSQL would never come to an end.',
  'SPEC.NO_ACCESS': 'Nobody may read the entity.',

  'SPEC.UNKNOWN_STATE': 'The workflow has no such state.',
  'SPEC.UNREACHABLE_STATE': 'No transition leads to the state.',
  'SPEC.FINAL_STATE': 'A transition leads out of a final state.',

  'SPEC.EXPRESSION_SYNTAX': 'The text is not an expression.',
  'SPEC.EXPRESSION_UNSUPPORTED':
    'CEL has it, this language does not: it could not be compiled to SQL.',
  'SPEC.EXPRESSION_TYPE': 'The parts of an expression do not go together.',

  'SPEC.BAD_PAGE': 'The entity does not have what the page needs.',
  'SPEC.BAD_SCENARIO': 'The scenario asks for what the app does not have.',
  'SPEC.LABELS_MISSING': 'Names have no text in one of the languages of the app.',
} as const;

export type DiagnosticCode = keyof typeof diagnosticCodes;
