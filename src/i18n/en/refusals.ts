import type { refusals as zhCN } from '../zh-CN/refusals';
import { here } from './here';

export const refusals: typeof zhCN = {
  invalid_request: 'Something is missing. Please check and try again',
  record_unknown: 'This record is no longer there. Please refresh',
  session_expired: 'Your session has ended. Please open the app again',
  not_found: 'Not found. Please go back and refresh',
  unreadable: 'What was kept of this cannot be read any more. Please remove it and add it again',
  storage_unavailable: 'Nothing can be saved just now. Please try again in a while',
  bureau_refused: 'The police system did not accept this and gave no reason. Ask at a window or call 12123',
  bureau_down: 'The traffic police system does not answer. Please try again later',
  code_refused: 'Signing in failed. Please open the app again',
  sign_in_busy: 'Signing in did not work just now. Please try again in a while',
  sign_in_barred: here.barred,
  too_many_requests: 'Too many tries. Please wait a while and try again',
  internal: 'Something went wrong on our side. Please try again later. What was paid is not lost: see Payments',
  malformed_day: 'Write a date as 2026-11-23',
  source_closed: 'Looking up is closed for this city. Until it opens again, ask at a police window or call 12123',
  answer_unclear:
    'The answer was incomplete or about something else and was not used. Try again later, ask at a police window or call 12123',
  source_busy: 'Too many people are asking now. Please try again in a few minutes',
  source_reads_only: 'In this city you can only look things up here. Handle them at a police window',
  source_needs_more: 'This city asks for the whole engine number or VIN. Please ask at a police window or call 12123',
  listed_at_police_only:
    'This car has violations, but they cannot be shown here. Please ask at a police window or call 12123',
  offline: 'No connection. Please check the network and try again',
  sign_in_failed: 'Signing in failed. Try again, or close the app and open it anew',
  signed_out: 'You have signed out. Sign in to go on',
};
