export { scenariosOf } from './scenarios-of.ts';
