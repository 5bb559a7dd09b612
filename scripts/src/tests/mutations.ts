/** One line made wrong, which some generated test must notice. */
export interface Mutation {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The generated tests that are to see it: entities by their folder, or the catalogue of the database. */
  readonly seenBy: readonly string[];
}

export const catalogue = 'catalogue';

const database = 'agent/src/database';
const emit = 'agent/src/emit';
const kit = 'apps/api/src/platform/records';

/** Tenancy and access first. What is under `agent/` changes what is generated, everything else what it stands on. */
export const mutations: readonly Mutation[] = [
  {
    name: 'a policy that forgets the organisation',
    file: `${database}/access-rules.ts`,
    find: 'return `${tenantIsCurrent} AND (current_actor_id() IS NULL OR ${asked.length',
    replace: 'return `(current_actor_id() IS NULL OR ${asked.length',
    seenBy: [catalogue],
  },
  {
    name: 'an UPDATE that may write anything',
    file: `${database}/policies.ts`,
    find: "\\n  WITH CHECK (${where('true')})",
    replace: '\\n  WITH CHECK (true)',
    seenBy: [catalogue],
  },
  {
    name: 'row-level security that spares the owner',
    file: `${database}/table-sql.ts`,
    find: 'ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
    replace: 'ENABLE ROW LEVEL SECURITY',
    seenBy: [catalogue],
  },
  {
    name: 'a table without a trace',
    file: `${database}/triggers.ts`,
    find: '...(entity.audit ? [auditTrigger(table, redactedColumns(entity))] : []),',
    replace: '',
    seenBy: [catalogue],
  },
  {
    name: 'a foreign key into other organisations',
    file: `${database}/foreign-keys.ts`,
    find: "return isGlobal ? [relation.column] : ['tenant_id', relation.column];",
    replace: 'return isGlobal ? [relation.column] : [relation.column];',
    seenBy: [catalogue],
  },
  {
    name: 'permissions that every role has',
    file: `${emit}/access/access.emitter.ts`,
    find: "`[${allowed.map(quoted).join(', ')}]`,",
    replace: "'roles',",
    seenBy: ['instruments'],
  },
  {
    name: 'routes that ask for the permission to read',
    file: `${emit}/api-module/controller.template.ts`,
    find: '`@Permit(${quoted(permission)})`,',
    replace: '`@Permit(${quoted(`${noun}:read`)})`,',
    seenBy: ['instruments'],
  },
  {
    name: 'an answer that says one can',
    file: `${database}/views.ts`,
    find: 'const allowed = compileRule(rule, entity, app, row);',
    replace: "const allowed = rule === null ? 'false' : 'true';",
    seenBy: ['expeditions'],
  },
  {
    name: 'a field that everybody sees',
    file: `${kit}/field-access.ts`,
    find: 'if (denied.size === 0) return item;',
    replace: 'if (denied.size >= 0) return item;',
    seenBy: ['instruments'],
  },
  {
    name: 'a field that everybody sets',
    file: `${emit}/api-module/records.template.ts`,
    find: "`write: [${rolesThatMay(access.write, roles).map(quoted).join(', ')}]`",
    replace: "`write: [${roles.map(quoted).join(', ')}]`",
    seenBy: ['instruments'],
  },
  {
    name: 'a history that tells what is redacted',
    file: `${database}/triggers.ts`,
    find: '.filter(({ redacted }) => redacted)',
    replace: '.filter(() => false)',
    seenBy: ['habitats'],
  },
  {
    name: 'a workflow without its trigger',
    file: `${database}/triggers.ts`,
    find: "...ownTrigger('workflow', 'BEFORE INSERT OR UPDATE'),",
    replace: '',
    seenBy: ['expeditions'],
  },
  {
    name: 'what is unique among the deleted too',
    file: `${database}/indexes.ts`,
    find: "const where = conditions?.length ? ` WHERE (${conditions.join(' AND ')})` : '';",
    replace: "const where = conditions?.length === -1 ? ' ' : '';",
    seenBy: ['expeditions'],
  },
  {
    name: 'a number that is counted up by two',
    file: 'packages/database/prisma/migrations/20261125080000_records/migration.sql',
    find: 'DO UPDATE SET value = counter.value + 1',
    replace: 'DO UPDATE SET value = counter.value + 2',
    seenBy: ['instruments'],
  },
  {
    name: 'references that nobody looks up',
    file: `${kit}/look-up.ts`,
    find: 'if (missing.length > 0) throw new InvalidRequest(missing);',
    replace: '',
    seenBy: ['specimens'],
  },
  {
    name: 'a change of whatever version is there',
    file: `${kit}/records.service.ts`,
    find: "return expected === 'any' ? [] : [{ version: { in: [...expected] } }];",
    replace: "return expected === 'any' ? [] : [];",
    seenBy: ['expeditions'],
  },
  {
    name: 'a list with its trash',
    file: `${kit}/records.repository.ts`,
    find: 'if (this.definition.softDelete !== true) return { AND: conditions };',
    replace: "if (presence !== 'deleted') return { AND: conditions };",
    seenBy: ['expeditions'],
  },
  {
    name: 'a search that takes % for anything',
    file: 'apps/api/src/platform/database/containing.ts',
    find: String.raw`words.replace(/[\\%_]/g, '\\$&')`,
    replace: 'words',
    seenBy: ['expeditions'],
  },
  {
    name: 'a page that begins before its cursor',
    file: `${kit}/records-query.ts`,
    find: "return [this.at({ [direction === 'asc' ? 'gt' : 'lt']: value })];",
    replace: "return [this.at({ [direction === 'asc' ? 'lt' : 'gt']: value })];",
    seenBy: ['expeditions'],
  },
  {
    name: 'a list that has no value first',
    file: `${kit}/records-query.ts`,
    find: "const order = kind.nullable ? { sort: direction, nulls: 'last' } : direction;",
    replace: 'const order = direction;',
    seenBy: ['expeditions'],
  },
];
