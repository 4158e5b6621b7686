import { Type, type Static } from '@sinclair/typebox';

/** POST /v1/papers, multipart/form-data with one picture: JPEG, PNG or WebP, up to 8 MB and 40 million pixels. */
export const pictureLimits = {
  bytes: 8 * 1024 * 1024,
  pixels: 40_000_000,
  types: ['image/jpeg', 'image/png', 'image/webp'],
};

export const PaperKind = Type.Union([
  Type.Literal('simplified_decision'),
  Type.Literal('general_decision'),
  Type.Literal('parking_notice'),
  Type.Literal('compulsory_measure'),
  Type.Literal('vehicle_licence'),
  Type.Literal('driving_licence'),
  Type.Literal('unknown'),
]);
export type PaperKind = Static<typeof PaperKind>;

export const FieldName = Type.Union([
  Type.Literal('decisionNumber'),
  Type.Literal('plate'),
  Type.Literal('amountFen'),
  Type.Literal('decidedOn'),
  Type.Literal('vin'),
  Type.Literal('engineNumber'),
  Type.Literal('plateType'),
  Type.Literal('owner'),
  Type.Literal('licenceNumber'),
  Type.Literal('fileNumber'),
]);
export type FieldName = Static<typeof FieldName>;

/** sure: may be filled in. confirm: the person compares it with the crop. type: the person types it; value is ''. */
export const FieldState = Type.Union([Type.Literal('sure'), Type.Literal('confirm'), Type.Literal('type')]);
export type FieldState = Static<typeof FieldState>;

export const ReadField = Type.Object({
  name: FieldName,
  /** An amount in whole fen as digits, a day as 2026-11-23, a plate type as GA 24.7 has it (02, 52 ...). */
  value: Type.String(),
  state: FieldState,
  /** Positions in `value`, from 0, that the person should compare first. */
  doubtful: Type.Array(Type.Integer({ minimum: 0 })),
  /** The place on the photo as a data: address of a small JPEG; of the line that should hold the number, where it has to be typed. Absent when nothing was found. */
  crop: Type.Optional(Type.String()),
  /** Where the paper calls several numbers so: all of them, as it labels them. Nobody chooses the first for the person. */
  choices: Type.Optional(Type.Array(Type.Object({ label: Type.String(), value: Type.String() }))),
  /** Before this position of `value` the print has a gap as wide as a digit: one is missing here. */
  missingAt: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type ReadField = Static<typeof ReadField>;

/** A parking notice and a compulsory-measure certificate carry numbers that no fine can be paid by: never a decisionNumber. */
export const PaperReading = Type.Object({
  paper: PaperKind,
  source: Type.Union([Type.Literal('code'), Type.Literal('text')]),
  fields: Type.Array(ReadField),
});
export type PaperReading = Static<typeof PaperReading>;
