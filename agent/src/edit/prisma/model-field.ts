import type { Edit } from '../../emit/emitter.ts';
import { EditRefused } from '../edit-refused.ts';
import { alignAround } from './align.ts';
import { type Block, blockOf, fieldName } from './block.ts';

export interface ModelField {
  readonly path: string;
  readonly model: string;
  /** `createdContacts Contact[] @relation("contacts_created_by")`: its name first. */
  readonly field: string;
}

/** One field of a Prisma model that has another owner, last among its fields, in columns with those beside it. */
export function modelField({ path, model, field }: ModelField): Edit {
  const name = fieldName(field) ?? '';
  const byHand = `add \`${field}\` to the model ${model}`;
  return {
    path,
    what: `${name} in the model ${model}`,
    inserts: field,
    ensure(text) {
      const block = blockOf(text, 'model', model);
      if (block === null) throw new EditRefused(path, `there is no model ${model}`, byHand);
      const found = lineOf(block, name);
      if (found === -1) {
        const at = lastField(block) + 1;
        return alignAround(block.lines.toSpliced(at, 0, field), at).join('\n');
      }
      if (words(block.lines[found] ?? '') === words(field)) return text;
      throw new EditRefused(path, `${model}.${name} is something else already`, byHand);
    },
    retract(text) {
      const block = blockOf(text, 'model', model);
      const found = block === null ? -1 : lineOf(block, name);
      if (block === null || found === -1) return text;
      if (words(block.lines[found] ?? '') !== words(field)) return text;
      const lines = block.lines.toSpliced(found, 1);
      const neighbour = [found - 1, found].find((at) => fieldName(lines[at] ?? '') !== undefined);
      const isField = neighbour !== undefined && neighbour > block.first;
      return (isField ? alignAround(lines, neighbour) : lines).join('\n');
    },
  };
}

/** The number of the field's line, -1 without one. */
function lineOf({ lines, first, last }: Block, name: string): number {
  return lines.findIndex(
    (line, index) => index > first && index < last && fieldName(line) === name,
  );
}

function lastField({ lines, first, last }: Block): number {
  const at = lines.findLastIndex(
    (line, index) => index > first && index < last && fieldName(line) !== undefined,
  );
  return at === -1 ? first : at;
}

function words(line: string): string {
  return line.trim().split(/\s+/).join(' ');
}
