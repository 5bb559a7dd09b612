import { type Role, roles } from '@monorepo/shared-types/roles';
import type { AccessRule, App, Entity, Expression } from '../../model/index.ts';
import { allows, isTrue, type Situation } from './evaluate.ts';
import { findGiven, type Given, nothing } from './given.ts';
import { makerOf, ownedBy, rolesOf } from './maker.ts';
import { sampledFields } from './sample-body.ts';
import { sampleValues } from './sample-values.ts';

/** Somebody who looks at a record, and what the record is given beside its sample. */
interface Onlooker {
  readonly role: Role;
  readonly person: Situation['person'];
  readonly given?: Given;
}

/** A role, and a record for which a rule leaves its members out, or lets them in. */
export interface Ruled {
  readonly role: Role;
  readonly given: Given;
  /** Whether they make it themselves. */
  readonly isOwn: boolean;
}

/** A role that may do something with what `makerOf` made; null where that cannot be told from the rules alone. */
export function actorOf(
  rule: AccessRule | null,
  entity: Entity,
  app: App,
  given: Given = nothing,
): Role | null {
  const maker = makerOf(entity, app);
  const sees = (role: Role, person: Situation['person']) =>
    [rule, entity.access.read].every(
      (each) => allows(each, situationOf(entity, app, { role, person, given })) === true,
    );
  if (sees(maker, 'maker')) return maker;
  return roles.find((role) => sees(role, 'stranger')) ?? null;
}

/** Roles that have the permission, whose members are yet refused what `makerOf` made. */
export function ruledOut(rule: AccessRule | null, entity: Entity, app: App): Ruled[] {
  return ruled(rule, entity, app, (role, given) => {
    const stranger = situationOf(entity, app, { role, person: 'stranger', given });
    return allows(rule, stranger) === false;
  });
}

/** Roles whose members may do something with some records alone, and one with which they may. */
export function ruledIn(rule: AccessRule | null, entity: Entity, app: App): Ruled[] {
  const always = rolesThatAlwaysMay(rule, entity, app);
  const own: Given = { lines: [], values: ownedBy('asker', entity) };
  const may = (role: Role, given: Given, rules: readonly (AccessRule | null)[]) =>
    rules.every((each) => {
      const asker = situationOf(entity, app, { role, person: 'asker', given });
      return allows(each, asker) === true;
    });
  const { read, create } = entity.access;
  const others = ruled(rule, entity, app, (role, given) => may(role, given, [rule, read]));
  const owners = rolesOf(rule)
    .filter((role) => !others.some((other) => other.role === role))
    .filter((role) => may(role, own, [rule, read, create]))
    .filter((role) => sampledFields(entity, app).every(({ access }) => maySet(access.write, role)))
    .map((role) => ({ role, given: nothing, isOwn: true }));
  return [...others, ...owners].filter(({ role }) => !always.includes(role));
}

/** Roles whose every member may, whoever made the record. */
export function rolesThatAlwaysMay(rule: AccessRule | null, entity: Entity, app: App): Role[] {
  return roles.filter(
    (role) => allows(rule, situationOf(entity, app, { role, person: 'stranger' })) === true,
  );
}

/** The first of what a record can be given, of the fields that `about` names, that `makerOf` can make, and that fits. */
export function madeSuchThat(
  entity: Entity,
  app: App,
  about: readonly Expression[],
  fits: (sample: Situation, given: Given) => boolean,
): Given | null {
  const role = makerOf(entity, app);
  return findGiven(entity, app, about, (given) => {
    const sample = situationOf(entity, app, { role, person: 'maker', given });
    const { create, read } = entity.access;
    return [create, read].every((rule) => allows(rule, sample) === true) && fits(sample, given);
  });
}

/** Whether the checks let `makerOf` make a record with what is given, and its rules show it. */
export function isMakeable(entity: Entity, app: App, given: Given): boolean {
  const role = makerOf(entity, app);
  const sample = situationOf(entity, app, { role, person: 'maker', given });
  const { create, read } = entity.access;
  return [create, read].every((rule) => allows(rule, sample) === true) && isSound(sample);
}

/** Whether all that the record's checks ask for holds. */
export function isSound(sample: Situation): boolean {
  return sample.entity.checks.every(({ expression }) => isTrue(expression, sample) === true);
}

function maySet(rule: AccessRule | null, role: Role): boolean {
  return rule === null || rolesOf(rule).includes(role);
}

function ruled(
  rule: AccessRule | null,
  entity: Entity,
  app: App,
  fits: (role: Role, given: Given) => boolean,
): Ruled[] {
  const condition = rule?.condition ?? null;
  if (condition === null) return [];
  const open = rolesOf(rule).filter((role) => rule?.roles.includes(role) !== true);
  return open.flatMap((role) => {
    const given = madeSuchThat(entity, app, [condition], (sample, each) => {
      return isSound(sample) && fits(role, each);
    });
    return given === null ? [] : [{ role, given, isOwn: false }];
  });
}

function situationOf(
  entity: Entity,
  app: App,
  { role, person, given = nothing }: Onlooker,
): Situation {
  const maker = makerOf(entity, app);
  const valuesOf = (parent: Entity) => {
    const values = sampleValues(parent, app);
    if (makerOf(parent, app) === maker) return values;
    // Somebody else made the parent.
    const known = Object.entries(values).filter(([, value]) => value !== 'maker');
    return Object.fromEntries(known);
  };
  const values = { ...sampleValues(entity, app), ...given.values };
  return { entity, app, values, valuesOf, role, person };
}
