import type { FieldName, PaperKind } from '#contract/papers';

const ofDecision = ['decisionNumber', 'plate', 'amountFen', 'decidedOn'] as const;

/** What is read of each kind of paper, by its print. */
export const printedFields = {
  simplified_decision: ofDecision,
  general_decision: ofDecision,
  unknown: ['decisionNumber', 'plate'],
  parking_notice: ['plate', 'decidedOn'],
  compulsory_measure: ['plate', 'decidedOn'],
  vehicle_licence: ['plate', 'vin', 'engineNumber', 'owner'],
  driving_licence: ['licenceNumber', 'fileNumber'],
} as const satisfies Record<PaperKind, readonly FieldName[]>;
