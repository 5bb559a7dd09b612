import { exportAll } from '../../edit/index.ts';
import type { Emitter } from '../emitter.ts';
import { boundariesFile } from './boundaries.template.ts';
import { contractFile } from './contract.template.ts';

const folder = 'packages/shared-types/src';

/** The contract of an entity, its boundary tests, and its place among the contracts. */
export const contractEmitter: Emitter = {
  name: 'contract',
  emit(entity, app) {
    const { kebabPlural } = entity.names;
    const boundaries = boundariesFile(entity, app);
    return {
      files: [
        { path: `${folder}/${kebabPlural}.ts`, text: contractFile(entity, app) },
        ...(boundaries === null
          ? []
          : [{ path: `${folder}/${kebabPlural}.spec.ts`, text: boundaries }]),
      ],
      edits: [exportAll({ path: `${folder}/index.ts`, from: `./${kebabPlural}.ts` })],
    };
  },
};
