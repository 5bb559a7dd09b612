export { atScenario, type ScenarioStep } from './at-scenario.ts';
export type { ScenarioPart } from './spec-place.ts';
