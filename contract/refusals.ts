import { Type } from '@sinclair/typebox';

/**
 * Everything that a person may be refused, by code. Each has a status in server/http/refusals and words in every language of
 * src/i18n: the compiler names what a new one lacks.
 */
export const refusalCodes = [
  // What was typed
  'invalid_request',
  'malformed_plate',
  'malformed_last_six',
  'malformed_number',
  'malformed_licence_number',
  'malformed_file_number',
  'malformed_licence_name',
  'licence_name_missing',
  'malformed_day',
  'statement_missing',
  // Who asks
  'session_expired',
  'code_refused',
  'sign_in_busy',
  'sign_in_barred',
  'agreement_needed',
  'too_many_requests',
  // Cars and licences
  'car_unknown',
  'last_six_wrong',
  'car_already_added',
  'too_many_cars',
  'licence_unknown',
  'file_number_wrong',
  'licence_name_wrong',
  'licence_already_added',
  'licence_not_valid',
  'driver_not_filed',
  // Records and decisions
  'not_found',
  'record_unknown',
  'photo_unknown',
  'already_handled',
  'window_only',
  'decision_unknown',
  'paper_not_decided',
  'not_listed_yet',
  'decision_paid',
  'decision_revoked',
  'decision_suspended',
  'example_number',
  // Paying
  'at_treasury',
  'wechat_only',
  'amount_changed',
  'quote_stale',
  'near_midnight',
  'already_being_paid',
  'gateway_down',
  // Others who pay
  'invitation_over',
  'too_many_invitations',
  'name_not_passed',
  'loan_over',
  'own_car',
  'too_many_borrowers',
  'too_many_borrowed',
  'already_borrowed',
  'places_not_shown',
  // Sources
  'bureau_down',
  'bureau_refused',
  'source_busy',
  'source_closed',
  'answer_unclear',
  'source_reads_only',
  'source_needs_more',
  'listed_at_police_only',
  // Photographed papers
  'not_a_picture',
  'heic_picture',
  'several_pictures',
  'too_large',
  'too_many_pixels',
  'busy',
  'too_slow',
  'reading_failed',
  'switched_off',
  // Objections
  'already_objected',
  'objection_over',
  'nothing_asked',
  'too_many_pictures',
  'picture_not_ready',
  'part_out_of_place',
  'evidence_refused',
  // Ours
  'unreadable',
  'storage_unavailable',
  'internal',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export const RefusalCode = Type.Unsafe<RefusalCode>(Type.String({ enum: [...refusalCodes] }));
