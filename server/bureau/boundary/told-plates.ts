import { normalisePlate, parsePlate } from '#domain/cars/plate';

/** A plate that is written otherwise than ours are (京A·12345, 京a12345), or a word for none, in JSON. */
export const mayBeWrittenOtherwise = /"plate"\s*:\s*"(?:(?![\u4e00-\u9fffA-Z0-9]*")|[无未])/;

const none = /^(?:无(?:牌|号牌|牌照|牌证)?|未悬挂(?:号牌|牌照)?|[/*]*)$/;
/** As all are compared: pedestrians and vehicles without a plate are fined too, and have none. */
export function plateAsCompared(told: string): string {
  const plate = normalisePlate(told);
  return none.test(plate) ? '' : plate;
}

/**
 * Marks that are no motor car's of GA 36: an electric bicycle's (each city has its own), a tractor's (NY 345.1), an army vehicle's, a
 * paper one. Whoever was fined with one pays like all others; a car's plate with a character too few is none of them.
 */
const isOtherMark = (plate: string): boolean =>
  /^(?=(?:\D*\d){4})(?:[\u4e00-\u9fff][0-9A-Z\u4e00-\u9fff]{6,9}|[A-Z]{2}[0-9A-Z\u4e00-\u9fff]{5,8})$/.test(plate);

export const isPossiblePlate = (plate: string): boolean => plate === '' || parsePlate(plate).ok || isOtherMark(plate);
