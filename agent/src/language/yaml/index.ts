export { readYaml } from './read-yaml.ts';
export { describe, type SpecMap, type SpecNode, type SpecScalar } from './spec-node.ts';
