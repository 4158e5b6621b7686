/** By code: a piece of the police's own words, and what they mean. In the first language their words stand as they are. */
export const offences: Record<string, readonly [piece: string, meaning: string]> = {};
