import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import type { ModelSettings } from '../keys.ts';
import { reach } from './reach.ts';

/** A model to ask, and where it is. */
export interface ChosenModel {
  readonly name: string;
  readonly provider: string;
  /** The same model in the ways to ask it, the best one first; the next where a server does not know one. */
  readonly ways: readonly LanguageModel[];
}

const usual = { anthropic: 'claude-sonnet-5-5', openai: 'gpt-6.1-sol' };

/**
 * The model that the settings name: the server of `AGENT_MODEL_URL`, else the provider that a key is there for. Of two,
 * Anthropic for models called `claude-…` and where no model is named.
 *
 * @returns a sentence on how to set one, where none is
 */
export function chooseModel(settings: ModelSettings): ChosenModel | string {
  const { AGENT_MODEL: name, ANTHROPIC_API_KEY: anthropic, OPENAI_API_KEY: openai } = settings;
  if (settings.AGENT_MODEL_URL !== undefined) {
    if (name !== undefined) return compatible(settings, settings.AGENT_MODEL_URL, name);
    return 'AGENT_MODEL_URL needs AGENT_MODEL beside it: the name that the server has for the model.';
  }
  const isClaude = name === undefined || name.startsWith('claude');
  if (anthropic !== undefined && (isClaude || openai === undefined)) {
    return claude(settings, anthropic, name ?? usual.anthropic);
  }
  if (openai !== undefined) return gpt(settings, openai, name ?? usual.openai);
  return 'No language model is set: set ANTHROPIC_API_KEY or OPENAI_API_KEY to a key of yours, or AGENT_MODEL_URL and AGENT_MODEL to a server such as Ollama (docs/guides/draft.md).';
}

function claude({ ANTHROPIC_BASE_URL }: ModelSettings, apiKey: string, name: string): ChosenModel {
  // Anthropic's own clients take the address without the version, others with it.
  const baseURL = ANTHROPIC_BASE_URL.replace(/(?:\/v1)?\/*$/, '/v1');
  const provider = createAnthropic({ apiKey, fetch: reach, baseURL });
  return { name, provider: 'Anthropic', ways: [provider(name)] };
}

function gpt({ OPENAI_BASE_URL }: ModelSettings, apiKey: string, name: string): ChosenModel {
  const provider = createOpenAI({ apiKey, fetch: reach, baseURL: OPENAI_BASE_URL });
  return { name, provider: 'OpenAI', ways: [provider.responses(name)] };
}

/** A schema first, then any JSON: some servers refuse a format that they do not know. */
function compatible({ AGENT_MODEL_KEY }: ModelSettings, url: string, name: string): ChosenModel {
  const ways = [true, false].map((supportsStructuredOutputs) =>
    createOpenAICompatible({
      name: 'openaiCompatible',
      baseURL: url,
      fetch: reach,
      includeUsage: true,
      supportsStructuredOutputs,
      ...(AGENT_MODEL_KEY !== undefined && { apiKey: AGENT_MODEL_KEY }),
    })(name),
  );
  return { name, provider: new URL(url).host, ways };
}
