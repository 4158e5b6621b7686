import type { FastifyRequest } from 'fastify';
import type { Refusal } from '#contract/common';

/** Somebody was kept from what is not theirs, from guessing or from asking too much: whoever looks for an attack looks for these. */
const guarded: readonly string[] = [
  'session_expired',
  'code_refused',
  'sign_in_barred',
  'last_six_wrong',
  'file_number_wrong',
  'licence_name_wrong',
  'unit_code_wrong',
  'not_found',
  'too_many_requests',
  'too_many_invitations',
  'already_being_paid',
] satisfies readonly Refusal['code'][];

/** Which route refused what to whom (`person`, where somebody is signed in), by code and field; never what was typed. */
export function logRefusal({ log, method, routeOptions: { url: route } }: FastifyRequest, refusal: Refusal): void {
  const { code, field } = refusal;
  const said = { security: guarded.includes(code) ? 'guarded' : 'refused', route: `${method} ${route}`, code };
  log[guarded.includes(code) ? 'warn' : 'info']({ ...said, ...(field && { field }) }, 'refused');
}
