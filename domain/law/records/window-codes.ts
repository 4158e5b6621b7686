/**
 * Why a record or decision can be handled at a window only. An on-scene decision is none (number W14 of older documents): it
 * is paid by its number. organ_window_only: the organ that decided takes no payment online and does not say why.
 */
export type WindowCode =
  | 'full_points'
  | 'reaches_full_points'
  | 'half_over_limit'
  | 'drink_or_drugs'
  | 'general_procedure'
  | 'suspension'
  | 'named_place'
  | 'licence_unusable'
  | 'accident'
  | 'driver_not_filed'
  | 'regional_points_limit'
  | 'unit_vehicle'
  | 'objection_pending'
  | 'organ_window_only'
  | 'surcharge_above_cap'
  | 'listed_only'
  | 'filed_after_offence'
  | 'class_does_not_cover';
/** What to bring; named in the reader's language by src/i18n. */
export type Paper =
  | 'identity'
  | 'driving_licence'
  | 'vehicle_licence'
  | 'the_paper'
  | 'unit_licence_and_letter'
  | 'owner_identity_copy'
  | 'accident_papers';
