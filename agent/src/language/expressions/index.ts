export {
  type Attribute,
  type Catalog,
  type CatalogEntity,
  checkPlace,
  rulePlace,
  wherePlace,
} from './catalog.ts';
export { ExpressionReader } from './expression-reader.ts';
export { isDate, isTimestamp } from './time-literals.ts';
