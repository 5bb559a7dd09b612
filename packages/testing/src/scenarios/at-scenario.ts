import path from 'node:path';
import { checkoutAround, placeInSpec, type ScenarioPart, type SpecPlace } from './spec-place.ts';

/** A part of a scenario of an app, as its spec calls them. */
export interface ScenarioStep {
  readonly app: string;
  readonly scenario: string;
  readonly part: ScenarioPart;
}

/**
 * Takes a step of a scenario. What it throws says in its message and in its stack where the spec has the step: file, line,
 * column, and the line itself. Everything else about the error stays.
 *
 * @param folder somewhere in the checkout whose specs are looked through
 */
export async function atScenario<Result>(
  { app, scenario, part }: ScenarioStep,
  take: () => Promise<Result> | Result,
  folder: string = process.cwd(),
): Promise<Result> {
  try {
    return await take();
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    const checkout = checkoutAround(folder);
    const place = placeInSpec(checkout, app, scenario, part);
    throw place === null ? error : pointed(error, place, checkout);
  }
}

function pointed(error: Error, place: SpecPlace, checkout: string): Error {
  const { file, line, column, text } = place;
  const { name, message, stack = '' } = error;
  const at = `${path.relative(checkout, file)}:${String(line)}:${String(column)}`;
  const marked = `${at}\n  ${String(line)} | ${text}\n\n${message}`;
  const frames = stack.slice(Math.max(stack.indexOf('\n    at '), 0));
  const frame = `    at scenario (${file}:${String(line)}:${String(column)})`;
  error.message = marked;
  error.stack = `${name}: ${marked}\n${frame}${frames}`;
  return error;
}
