import { isTooDeep, specText } from './spec-text.ts';

/** An answer as the text of a spec, or what keeps it from being one. */
export type SpecOfAnswer = { readonly text: string } | { readonly problem: string };

const thoughts = /^\s*<think>[^]*?<\/think>/;
const fence = /^```[a-z]*\n([^]*?)\n```$/m;

/**
 * JSON is written as people write specs; any other text is taken to be YAML, since a small model does not always keep to a
 * format. Whether it is a spec is for the reader of specs to say.
 */
export function specOfAnswer(answer: string): SpecOfAnswer {
  const plain = withoutTalk(answer);
  const value = parseJson(plain);
  if (value === undefined) return { text: `${plain}\n` };
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { problem: 'A spec is an object with the keys `spec`, `app` and `entities`.' };
  }
  if (isTooDeep(value)) return { problem: 'The answer is nested deeper than any spec needs.' };
  return { text: specText(value as Record<string, unknown>) };
}

/** What small models say around a spec: thoughts before it, fences about it. */
function withoutTalk(answer: string): string {
  const said = answer.replace(thoughts, '').trim();
  return /^(?:\{|#|spec:)/.test(said) ? said : (fence.exec(said)?.[1] ?? said);
}

/** @returns undefined where it is no JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
