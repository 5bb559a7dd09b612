/** A spec as plain data, and what its owner does to it, twenty times. */
export interface Version {
  readonly what: string;
  readonly change: (spec: Spec) => void;
}

type Part = Record<string, unknown>;

export interface SpecEntity {
  fields: Record<string, Part>;
  relations: Record<string, Part>;
  [key: string]: unknown;
}

export interface Spec {
  entities: Record<string, SpecEntity>;
  enums: Record<string, { values: Record<string, Part | null> }>;
  [key: string]: unknown;
}

export const firstVersion: Spec = {
  spec: 'app/v1',
  app: { name: 'sales', locales: ['en'], defaultLocale: 'en' },
  enums: {
    Size: { values: { small: null, medium: null, large: null } },
    Priority: { values: { low: null, normal: null, high: null } },
  },
  entities: {
    Customer: {
      fields: {
        fullName: { type: 'string', required: true, maxLength: 120, search: 'A' },
        email: { type: 'email', required: true },
        phone: { type: 'phone' },
        age: { type: 'string', maxLength: 10 },
        city: { type: 'string', maxLength: 100 },
        size: { type: 'Size', default: 'small' },
        budget: { type: 'int', min: 0 },
        nickname: { type: 'string' },
      },
      relations: {},
      access: { read: ['owner', 'admin', 'member', 'viewer'], write: ['owner', 'admin', 'member'] },
    },
    Ticket: {
      fields: {
        subject: { type: 'string', required: true, maxLength: 200 },
        priority: { type: 'Priority', default: 'normal' },
      },
      relations: {
        customer: { type: 'belongsTo', entity: 'Customer', required: true, onDelete: 'restrict' },
        assignee: { type: 'belongsTo', entity: 'User', onDelete: 'setNull' },
      },
      workflow: {
        field: 'status',
        initial: 'new',
        states: { new: {}, open: {}, closed: { final: true } },
        transitions: {
          open: { from: ['new'], to: 'open' },
          close: { from: ['new', 'open'], to: 'closed', roles: ['owner', 'admin'] },
        },
      },
      access: { read: ['owner', 'admin', 'member', 'viewer'], write: ['owner', 'admin', 'member'] },
    },
  },
  pages: {
    customers: {
      type: 'list',
      entity: 'Customer',
      columns: ['fullName', 'email'],
      sort: ['fullName', 'age'],
    },
    tickets: {
      type: 'list',
      entity: 'Ticket',
      columns: ['subject'],
      filters: ['status', 'priority'],
    },
  },
};

const ownersOrRead = { read: ['owner', 'admin', 'member', 'viewer'] };

function entity(spec: Spec, name: string): SpecEntity {
  const found = spec.entities[name];
  if (!found) throw new Error(`There is no entity ${name}.`);
  return found;
}

/** Moves an entry to another key, at the same place. */
function rename(of: Record<string, unknown>, from: string, to: string, more: Part = {}) {
  const entries = Object.entries(of).map(([key, value]) =>
    key === from ? [to, { ...(value as Part | null), ...more }] : [key, value],
  );
  for (const key of Object.keys(of)) Reflect.deleteProperty(of, key);
  Object.assign(of, Object.fromEntries(entries));
}

export const versions: readonly Version[] = [
  { what: 'a first version', change: () => undefined },
  {
    what: 'a renamed field, on which a page sorts',
    change: (spec) => {
      rename(entity(spec, 'Customer').fields, 'fullName', 'name', { renamedFrom: 'fullName' });
      const pages = spec['pages'] as Record<string, Part>;
      Object.assign(pages['customers'] ?? {}, {
        columns: ['name', 'email'],
        sort: ['name', 'age'],
      });
    },
  },
  {
    what: 'a new required field with a backfill, and one with a default',
    change: (spec) => {
      const { fields } = entity(spec, 'Customer');
      fields['country'] = { type: 'string', required: true, maxLength: 2, backfill: 'DE' };
      fields['vip'] = { type: 'boolean', default: false };
    },
  },
  {
    what: 'a renamed entity, to which another refers',
    change: (spec) => {
      rename(spec.entities, 'Customer', 'Client', { renamedFrom: 'Customer' });
      Object.assign(entity(spec, 'Ticket').relations['customer'] ?? {}, { entity: 'Client' });
      const pages = spec['pages'] as Record<string, Part>;
      rename(pages, 'customers', 'clients', { entity: 'Client' });
    },
  },
  {
    what: 'a renamed relation',
    change: (spec) => {
      rename(entity(spec, 'Ticket').relations, 'customer', 'client', { renamedFrom: 'customer' });
    },
  },
  {
    what: 'a wider number',
    change: (spec) => {
      entity(spec, 'Client').fields['budget'] = {
        type: 'decimal',
        precision: 14,
        scale: 2,
        min: 0,
      };
    },
  },
  {
    what: 'a text that becomes a number',
    change: (spec) => {
      entity(spec, 'Client').fields['age'] = { type: 'int', min: 0, max: 150 };
    },
  },
  {
    what: 'a renamed value, which is a default',
    change: (spec) => {
      rename(spec.enums['Priority']?.values ?? {}, 'normal', 'usual', { renamedFrom: 'normal' });
      Object.assign(entity(spec, 'Ticket').fields['priority'] ?? {}, { default: 'usual' });
    },
  },
  {
    what: 'a new value, which is the default at once',
    change: (spec) => {
      Object.assign(spec.enums['Priority']?.values ?? {}, { urgent: null });
      Object.assign(entity(spec, 'Ticket').fields['priority'] ?? {}, { default: 'urgent' });
    },
  },
  {
    what: 'a value merged into another',
    change: (spec) => {
      const values = spec.enums['Size']?.values ?? {};
      delete values['medium'];
      values['large'] = { renamedFrom: 'medium' };
    },
  },
  {
    what: 'tighter limits',
    change: (spec) => {
      Object.assign(entity(spec, 'Client').fields['city'] ?? {}, { maxLength: 40, minLength: 2 });
    },
  },
  {
    what: 'an optional field that becomes required',
    change: (spec) => {
      Object.assign(entity(spec, 'Client').fields['city'] ?? {}, {
        required: true,
        backfill: 'Bonn',
      });
    },
  },
  {
    what: 'a unique field, and an index for searching',
    change: (spec) => {
      const client = entity(spec, 'Client');
      Object.assign(client.fields['email'] ?? {}, { unique: true });
      client['indexes'] = [{ fields: ['name'], using: 'trigram' }];
    },
  },
  {
    what: 'a trash, and fields that the audit log leaves out',
    change: (spec) => {
      Object.assign(entity(spec, 'Client'), { softDelete: true, audit: { redact: ['phone'] } });
    },
  },
  {
    what: 'a new entity, many to many',
    change: (spec) => {
      spec.entities['Label'] = {
        fields: { name: { type: 'string', required: true, maxLength: 60 } },
        relations: {},
        access: { ...ownersOrRead, write: ['owner', 'admin'] },
      };
      entity(spec, 'Client').relations['labels'] = { type: 'manyToMany', entity: 'Label' };
    },
  },
  {
    what: 'another workflow',
    change: (spec) => {
      Object.assign(entity(spec, 'Ticket')['workflow'] as Part, {
        states: { new: {}, open: {}, waiting: {}, closed: { final: true } },
        transitions: {
          open: { from: ['new', 'waiting'], to: 'open', guard: 'assigneeId != null' },
          wait: { from: ['open'], to: 'waiting' },
          close: { from: ['new', 'open', 'waiting'], to: 'closed', roles: ['owner', 'admin'] },
        },
      });
    },
  },
  {
    what: 'rules that look at the record',
    change: (spec) => {
      Object.assign(entity(spec, 'Ticket')['access'] as Part, {
        update: "user.hasRole('owner') || assigneeId == user.id || client.createdById == user.id",
      });
      const { access } = entity(spec, 'Ticket') as { access?: Part };
      if (access) {
        delete access['write'];
        Object.assign(access, { create: ['owner', 'admin', 'member'], delete: ['owner'] });
      }
      Object.assign(entity(spec, 'Client').fields['budget'] ?? {}, {
        access: { write: ['owner'] },
      });
    },
  },
  {
    what: 'a number, an order and something computed',
    change: (spec) => {
      const ticket = entity(spec, 'Ticket');
      ticket['ordered'] = true;
      ticket.fields['number'] = { type: 'sequence', format: 'T-{0000}' };
      ticket.fields['late'] = {
        type: 'boolean',
        computed: "status != 'closed' && createdAt < now()",
      };
      ticket.relations['parent'] = { type: 'belongsTo', entity: 'Ticket', onDelete: 'setNull' };
      ticket['checks'] = [
        { name: 'not_its_own_parent', expr: 'parentId == null || parentId != id' },
      ];
    },
  },
  {
    what: 'a field that is gone, and an entity under another name again',
    change: (spec) => {
      delete entity(spec, 'Client').fields['nickname'];
      rename(spec.entities, 'Ticket', 'SupportCase', { renamedFrom: 'Ticket' });
      Object.assign(entity(spec, 'SupportCase').relations['parent'] ?? {}, {
        entity: 'SupportCase',
      });
      const pages = spec['pages'] as Record<string, Part>;
      Object.assign(pages['tickets'] ?? {}, { entity: 'SupportCase' });
    },
  },
  {
    what: 'looser limits, and a field that may be empty again',
    change: (spec) => {
      const { fields } = entity(spec, 'Client');
      fields['city'] = { type: 'string', maxLength: 100 };
      Object.assign(fields['phone'] ?? {}, { type: 'string' });
      Object.assign(entity(spec, 'SupportCase'), { audit: false });
    },
  },
];
