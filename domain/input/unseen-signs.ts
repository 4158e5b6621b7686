/**
 * Joiners, directions, fillers, variants and tags, which come with what people copy: Unicode's default ignorable signs, written out for
 * engines that have no such table. Nobody sees them, and fonts without them draw a box.
 */
const unseen =
  /[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]|\udb40[\udc00-\udfff]/g;

export const withoutUnseen = (text: string): string => text.replace(unseen, '');
