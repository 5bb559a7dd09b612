import { filterFields } from '../../database/list-sorts.ts';
import type { App, Entity, Field } from '../../model/index.ts';
import { writableFields } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { sampleOf } from '../parts/samples.ts';
import { makerOf, rolesOf } from './maker.ts';
import { written } from './sample-values.ts';
import { isMakeable } from './who-may.ts';

/** Two values of a field by which a list is filtered, as TypeScript, the lower first. */
export interface FilterCase {
  readonly field: string;
  readonly low: string;
  readonly high: string;
  /** What asks for the lower one. */
  readonly query: string;
}

/** Of `fields`, those that lists are filtered by and that samples can have both values of. */
export function filterCases(fields: readonly Field[], entity: Entity, app: App): FilterCase[] {
  const maker = makerOf(entity, app);
  return fields.flatMap((field) => {
    const { name, access } = field;
    if (!writableFields(entity).includes(field)) return [];
    if (access.write !== null && !rolesOf(access.write).includes(maker)) return [];
    const isSwitch = field.type.kind === 'boolean' || field.type.kind === 'enum';
    if (!isSwitch && !filterFields(entity, app).includes(name)) return [];
    const canBe = (code: string) =>
      isMakeable(entity, app, {
        lines: [`${name}: ${code}`],
        values: Object.fromEntries(written(name, code)),
      });
    const [low, high] = pairsOf(field, app).find((pair) => pair.every(canBe)) ?? [];
    if (low === undefined || high === undefined) return [];
    const value = /'([^']*)'/.exec(low)?.[1] ?? low;
    const query = `${isSwitch ? name : `${name}From`}=${encodeURIComponent(value)}`;
    return [{ field: name, low, high, query }];
  });
}

/** Two values, and where a check may not take them, two others. */
function pairsOf(field: Field, app: App): string[][] {
  const { type, max } = field;
  const sample = sampleOf(field, app);
  const text = sample.replaceAll("'", '');
  switch (type.kind) {
    case 'boolean':
      return [['false', 'true']];
    case 'enum': {
      const values = app.enums.find(({ name }) => name === type.enum)?.values ?? [];
      return [values.slice(0, 2).map(({ name }) => quoted(name))];
    }
    case 'int':
      return [neighbours(Number(text), 1, max).map(String)];
    case 'bigint':
      return [neighbours(Number(text), 1, max).map((value) => quoted(String(value)))];
    case 'decimal': {
      const pair = neighbours(Number(text), 10 ** -type.scale, max);
      return [pair.map((value) => quoted(value.toFixed(type.scale)))];
    }
    case 'money': {
      const [, amount = ''] = /'([\d.-]+)'/.exec(sample) ?? [];
      const pair = neighbours(Number(amount), 0.01, max);
      return [pair.map((value) => `{ amount: ${quoted(value.toFixed(2))}, currency: 'EUR' }`)];
    }
    case 'date':
    case 'datetime': {
      const length = type.kind === 'date' ? '2026-11-23'.length : undefined;
      return [text, '2100-01-01T00:00:00.000Z'].map((day) =>
        daysFrom(day, max).map((each) => quoted(each.slice(0, length))),
      );
    }
    case 'color':
    case 'duration':
    case 'email':
    case 'json':
    case 'list':
    case 'phone':
    case 'position':
    case 'richtext':
    case 'sequence':
    case 'slug':
    case 'string':
    case 'text':
    case 'time':
    case 'url':
    case 'uuid':
      return [];
  }
}

/** A value and the next one, or the one before where there is no next. */
function neighbours(value: number, step: number, max: number | string | null): number[] {
  const isHighest = max !== null && value + step > Number(max);
  return isHighest ? [value - step, value] : [value, value + step];
}

function daysFrom(time: string, max: number | string | null): string[] {
  const latest = max === null ? null : Date.parse(String(max));
  if (latest !== null && Date.parse(time) > latest) return [];
  return neighbours(Date.parse(time), 86_400_000, latest).map((each) =>
    new Date(each).toISOString(),
  );
}
