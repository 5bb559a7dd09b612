import { roles } from '@monorepo/shared-types/roles';
import { listElement, objectProperty } from '../../edit/index.ts';
import type { Emitter } from '../emitter.ts';
import { errorsOf } from '../parts/errors.ts';
import { permissionsOf } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';

const folder = 'packages/shared-types/src';

/** The permissions of an entity and who has them, and the codes it refuses with. */
export const accessEmitter: Emitter = {
  name: 'access',
  emit(entity, app) {
    const permissions = permissionsOf(entity);
    return {
      files: [],
      edits: [
        ...permissions.map(([key, allowed], index) =>
          objectProperty({
            path: `${folder}/permissions.ts`,
            in: { constant: 'rolePermissions' },
            key,
            value:
              allowed.length === roles.length ? 'roles' : `[${allowed.map(quoted).join(', ')}]`,
            after: permissions.slice(0, index).map(([before]) => before),
          }),
        ),
        ...errorsOf(entity, app).map(({ code }) =>
          listElement({
            path: `${folder}/problem.ts`,
            in: { constant: 'errorCodes' },
            element: quoted(code),
          }),
        ),
      ],
    };
  },
};
