import { offencesInEnglish } from './offences-in-english';

/** What was done, in the police's own words, and in English where their code's meaning is known and borne out by them. */
export type Offence = { offence: string; offenceEnglish?: string };

/**
 * @param code the police's: a city adds a digit of its own to the four of the national list, and that list gave some codes another
 * meaning over the years
 */
export function offenceOf({ code, offence }: { code: string; offence: string }): Offence {
  const [piece, offenceEnglish] = offencesInEnglish[code.slice(0, 4)] ?? [];
  return piece !== undefined && offence.includes(piece) ? { offence, offenceEnglish } : { offence };
}
