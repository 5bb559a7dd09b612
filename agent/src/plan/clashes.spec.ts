import { expect, it } from 'vitest';
import { appOf } from '../../test/app.ts';
import { type Base, emptyPart } from '../tree/base/base.ts';
import { clashesOf } from './clashes.ts';

const crm = appOf('crm', { Contact: { fields: ['name'] }, Deal: { fields: ['name'] } });
const base: Base = {
  app: crm,
  edits: [],
  parts: new Map([['contact', { ...emptyPart, files: { 'packages/contacts.ts': '' } }]]),
};

it('lets specs of one tree have different things', () => {
  const shop = appOf('shop', { Client: { fields: ['name'] } });
  expect(clashesOf(shop, ['packages/clients.ts'], base)).toEqual([]);
});

it('names each entity that two specs have, once', () => {
  const shop = appOf('shop', { Client: { fields: ['name'] }, Deal: { fields: ['title'] } });
  expect(clashesOf(shop, ['packages/contacts.ts'], base)).toEqual(['the entity Deal']);
});

it('names a table that entities of other names share, and a type of the database', () => {
  const shop = appOf('shop', { Client: { fields: ['name'] } });
  const [client] = shop.entities;
  const names = { ...client!.names, table: 'contacts' };
  expect(clashesOf({ ...shop, entities: [{ ...client!, names }] }, [], base)).toEqual([
    'the table contacts',
  ]);
  const kind = { name: 'Kind', values: [], typeName: 'kind', renamedFrom: null };
  const both = { ...base, app: { ...crm, enums: [kind] } };
  expect(clashesOf({ ...shop, enums: [kind] }, [], both)).toEqual(['the enum Kind']);
});

it('names a file that both ask for, where no name is the same', () => {
  const shop = appOf('shop', { Client: { fields: ['name'] } });
  expect(clashesOf(shop, ['packages/contacts.ts'], base)).toEqual([
    'the file packages/contacts.ts',
  ]);
});
