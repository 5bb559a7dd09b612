export type Protocol = 'anthropic' | 'openai' | 'compatible';

export interface Words {
  readonly text: string;
  readonly ends?: 'stop' | 'length' | 'refusal';
  readonly breaksOff?: boolean;
}

/** An answer in words, an answer in HTTP, or none. */
export type Reply =
  | Words
  | {
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly hangs: true };

/** Tokens of each answer. */
export const taken = { input: 1_000, cached: 500, output: 200 };

/** The events of a streamed answer, as the providers document them. */
export function streamed(protocol: Protocol, words: Words, model: string): string[] {
  return { anthropic, openai, compatible }[protocol](words, model);
}

function event(data: Readonly<Record<string, unknown>>): string {
  return `event: ${String(data['type'])}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Cut in pieces, as models write. */
function pieces(text: string): string[] {
  return text.match(/[^]{1,400}/gu) ?? [];
}

/** https://platform.claude.com/docs/en/build-with-claude/streaming: JSON as the input of a tool, else text. */
function anthropic({ text, ends = 'stop', breaksOff }: Words, model: string): string[] {
  const isJson = text.startsWith('{');
  const usage = {
    input_tokens: taken.input,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: taken.cached,
    output_tokens: 1,
  };
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model, content: [] };
  const start = { ...message, stop_reason: null, stop_sequence: null, usage };
  const block = isJson
    ? { type: 'tool_use', id: 'toolu_1', name: 'json', input: {} }
    : { type: 'text', text: '' };
  const reasons = {
    stop: isJson ? 'tool_use' : 'end_turn',
    length: 'max_tokens',
    refusal: 'refusal',
  };
  const deltas = pieces(text).map((piece) =>
    isJson
      ? { type: 'input_json_delta', partial_json: piece }
      : { type: 'text_delta', text: piece },
  );
  const content = [
    event({ type: 'content_block_start', index: 0, content_block: block }),
    ...deltas.map((delta) => event({ type: 'content_block_delta', index: 0, delta })),
    event({ type: 'content_block_stop', index: 0 }),
  ];
  const delta = { stop_reason: reasons[ends], stop_sequence: null };
  return [
    event({ type: 'message_start', message: start }),
    event({ type: 'ping' }),
    ...(text === '' ? [] : content),
    ...(breaksOff === true
      ? []
      : [
          event({ type: 'message_delta', delta, usage: { output_tokens: taken.output } }),
          event({ type: 'message_stop' }),
        ]),
  ];
}

/** https://developers.openai.com/api/docs/api-reference/responses-streaming */
function openai({ text, ends = 'stop', breaksOff }: Words, model: string): string[] {
  const response = { id: 'resp_1', object: 'response', created_at: 1_790_000_000, model };
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 };
  const part = ends === 'refusal' ? 'refusal' : 'output_text';
  const item = { id: 'msg_1', type: 'message', role: 'assistant', status: 'completed' };
  const content =
    ends === 'refusal'
      ? [{ type: 'refusal', refusal: text }]
      : [{ type: 'output_text', text, annotations: [] }];
  const usage = {
    input_tokens: taken.input + taken.cached,
    input_tokens_details: { cached_tokens: taken.cached },
    output_tokens: taken.output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: taken.input + taken.cached + taken.output,
  };
  const end =
    ends === 'length'
      ? { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, usage }
      : { status: 'completed', incomplete_details: null, usage };
  const events = [
    { type: 'response.created', response: { ...response, status: 'in_progress' } },
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { ...item, status: 'in_progress', content: [] },
    },
    ...pieces(text).map((delta) => ({
      type: `response.${part}.delta`,
      ...place,
      delta,
      logprobs: [],
    })),
    { type: `response.${part}.done`, ...place, text, refusal: text, logprobs: [] },
    { type: 'response.output_item.done', output_index: 0, item: { ...item, content } },
    {
      type: ends === 'length' ? 'response.incomplete' : 'response.completed',
      response: { ...response, ...end, output: [{ ...item, content }] },
    },
  ];
  return events
    .slice(0, breaksOff === true ? 3 : undefined)
    .map((each, sequence_number) => event({ ...each, sequence_number }));
}

/** https://developers.openai.com/api/docs/api-reference/chat-streaming, as Ollama and vLLM speak it. */
function compatible({ text, ends = 'stop', breaksOff }: Words, model: string): string[] {
  const chunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model };
  const said = (delta: unknown, finish_reason: string | null = null) =>
    `data: ${JSON.stringify({ ...chunk, choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
  const usage = { prompt_tokens: taken.input, completion_tokens: taken.output };
  const words = pieces(text).map((content) => said({ content }));
  if (breaksOff === true) return [said({ role: 'assistant' }), ...words];
  return [
    said({ role: 'assistant', content: '' }),
    ...words,
    said({}, { stop: 'stop', length: 'length', refusal: 'content_filter' }[ends]),
    `data: ${JSON.stringify({ ...chunk, choices: [], usage })}\n\n`,
    'data: [DONE]\n\n',
  ];
}
