export { readYaml } from './read-yaml.ts';
export {
  describe,
  type SpecEntry,
  type SpecList,
  type SpecMap,
  type SpecNode,
  type SpecScalar,
} from './spec-node.ts';
