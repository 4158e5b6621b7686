import type { TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

/** One call as its document describes it; ':' stands for a number in its path. */
export type Described = {
  call: string;
  document: string;
  request?: TSchema;
  answers: Readonly<Record<number, TSchema>>;
};
/** One request and its answer, as they went over the line. */
export type Exchange = { method: string; path: string; request: string; status: number; answer: string };

const callOf = ({ method, path }: Exchange): string =>
  `${method} ${path.split('?')[0]!.replace(/(out-trade-no|domestic\/refunds)\/[^/]+/, '$1/:')}`;

/** What of these exchanges is otherwise than described, and which calls were described and never made. */
export function deviations(calls: readonly Described[], exchanges: readonly Exchange[]) {
  const wrong = exchanges.flatMap((exchange): string[] => {
    const name = callOf(exchange);
    const described = calls.find(({ call }) => call === name);
    if (!described) return [`${name} is not described`];
    const asked = exchange.request ? errorsIn(described.request, JSON.parse(exchange.request)) : [];
    const schema = described.answers[exchange.status];
    const told = schema ? errorsIn(schema, exchange.answer ? JSON.parse(exchange.answer) : null) : ['no such status'];
    return [
      ...asked.map((error) => `${name} asks ${error}`),
      ...told.map((error) => `${name} ${exchange.status} ${error}`),
    ];
  });
  const made = new Set(exchanges.map(callOf));
  return { wrong, neverMade: calls.map(({ call }) => call).filter((call) => !made.has(call)) };
}

export const errorsIn = (schema: TSchema | undefined, value: unknown): string[] =>
  schema
    ? [...Value.Errors(schema, value)].slice(0, 3).map(({ path, message }) => `${path}: ${message}`)
    : ['has a body'];
