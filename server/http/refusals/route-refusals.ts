import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { Type } from '@sinclair/typebox';
import { Refusal } from '#contract/common';
import type { RefusalCode } from '#contract/refusals';
import { refusalStatuses } from './refusal-statuses';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Everything that this route refuses, besides what any route may. */
    refuses?: readonly RefusalCode[];
  }
}

/** Where a route's own list ends: limits, schemas and the database stand before every one. */
const byAny = ['invalid_request', 'too_many_requests', 'storage_unavailable', 'unreadable', 'internal'] as const;
export const bySession = ['session_expired'] as const;
/** A source that gives no answer, or that cannot do what is asked. */
export const bySource = [
  'bureau_down',
  'bureau_refused',
  'source_busy',
  'source_closed',
  'answer_unclear',
  'source_reads_only',
  'source_needs_more',
  'listed_at_police_only',
] as const;

/** A record is admitted, of one's own car or of a borrowed one. */
export const byAccepting = [
  'not_found',
  'record_unknown',
  'already_handled',
  'window_only',
  'driver_not_filed',
  'driver_not_said',
  'licence_not_valid',
  'licence_unknown',
  'file_number_wrong',
  'licence_name_wrong',
] as const;

/** A list that the compiler has checked: no code that people have no words for. */
export const refuses = (...codes: readonly (RefusalCode | readonly RefusalCode[])[]) => ({
  refuses: codes.flat() as readonly RefusalCode[],
});

const isOfPeople = ({ url, schema }: RouteOptions): boolean => url.startsWith('/v1/') && schema?.hide !== true;

/** Each route of people says what it refuses, and the description of our interface says it after it. */
export function describeRefusals(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!isOfPeople(route)) return;
    const codes = route.config?.refuses;
    if (!codes) throw new Error(`${String(route.method)} ${route.url} does not say what it refuses`);
    route.schema = { ...route.schema, response: { ...(route.schema?.response as object), ...responses(codes) } };
  });
}

/** One schema for each status, with the codes that come under it. */
function responses(codes: readonly RefusalCode[]): Record<number, unknown> {
  const all: readonly RefusalCode[] = [...new Set([...byAny, ...codes])];
  return Object.fromEntries(
    [...new Set(all.map((code) => refusalStatuses[code]))].map((status) => {
      const here = all.filter((code) => refusalStatuses[code] === status);
      return [status, Type.Composite([Refusal], { description: here.join(', ') })];
    }),
  );
}

/** Whether the route that was asked names this code. What no route answers has no list. */
export function isNamed(
  { routeOptions: { config } }: Pick<FastifyRequest, 'routeOptions'>,
  code: RefusalCode,
): boolean {
  const named: readonly RefusalCode[] | undefined = config.refuses;
  return !named || named.includes(code) || (byAny as readonly RefusalCode[]).includes(code);
}
