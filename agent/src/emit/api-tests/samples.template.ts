import type { App, Entity } from '../../model/index.ts';
import { capitalized, words } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { sampleOf } from '../parts/samples.ts';
import { canBeMade, changedField, sampledFields, sampledParents } from './sample-body.ts';
import { makerOf } from './maker.ts';

/** How tests make the records of an entity. */
export function samplesFile(entity: Entity, app: App): string {
  const { camelPlural, kebabPlural, table, constant } = entity.names;
  const parents = canBeMade(entity, app) ? sampledParents(entity, app) : [];
  const fields = canBeMade(entity, app) ? sampledFields(entity, app) : [];
  const lines = [
    ...fields.map((field) => `${field.name}: ${sampleOf(field, app, 'n')},`),
    ...parents.map(({ relation, target }) =>
      target === null
        ? `${relation.idField}: maker.tenant.${makerOf(entity, app)}.userId,`
        : `${relation.idField}: await maker.id(${target.names.camelPlural}, n),`,
    ),
  ];
  const isAwaiting = parents.some(({ target }) => target !== null);
  const usesMaker = parents.length > 0;
  const usesNumber = lines.some((line) => /\bn\b/.test(line));
  const parameters = usesNumber ? `${usesMaker ? 'maker' : '_maker'}, n` : usesMaker ? 'maker' : '';
  const record = `{ ${lines.join(' ')} }`;
  const body = isAwaiting
    ? `async (${parameters}) => (${record})`
    : `(${parameters}) => Promise.resolve(${record})`;
  const changes = changedField(entity, app);
  const workflow = entity.workflow ? `workflow: ${quoted(entity.workflow.field)},\n  ` : '';
  const targets = [
    ...new Set(parents.flatMap(({ target }) => (target === null ? [] : [target.names]))),
  ].map((names) => `import { ${names.camelPlural} } from './${names.kebabPlural}.ts';`);
  return `import type { Samples } from '../support/records/index.ts';
${targets.join('\n')}

/** ${capitalized(words(kebabPlural))} that tests make. */
export const ${camelPlural}: Samples = {
  path: '/v1/${kebabPlural}',
  table: ${quoted(table)},
  by: ${quoted(makerOf(entity, app))},
  changes: ${changes === null ? 'null' : quoted(changes)},
  code: '${constant}',
  ${workflow}body: ${body},
};
`;
}
