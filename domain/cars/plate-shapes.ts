/** The 31 province characters of GA 36-2018. */
export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

export type PlateKind =
  | 'ordinary'
  | 'new_energy_small'
  | 'new_energy_large'
  | 'police'
  | 'trailer'
  | 'learner'
  | 'consulate'
  | 'hong_kong_macau'
  | 'embassy'
  | 'rescue'
  | 'trial'
  | 'oversize'
  | 'civil_aviation';

const digits = '0123456789';
/** Serial letters: no I and no O, which look like 1 and 0. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const either = letters + digits;
/** D, A, B, C, E stand for battery-electric, F, G, H, J, K for other new-energy cars. */
const energy = 'DABCEFGHJK';
const times = (count: number, one: string): string[] => Array.from({ length: count }, () => one);
/** 京A1234挂: four, and a character that says what it is. */
const closedBy = (sign: string): string[] => [provinces, letters, ...times(4, either), sign];

/** What can stand at each place, kind by kind (GA 36-2018; 民航 as the civil aviation authority issues them), the commoner first. */
export const plateShapes: readonly { kind: PlateKind; places: readonly string[] }[] = [
  { kind: 'ordinary', places: [provinces, letters, ...times(5, either)] },
  { kind: 'new_energy_small', places: [provinces, letters, energy, either, ...times(4, digits)] },
  { kind: 'new_energy_large', places: [provinces, letters, ...times(5, digits), energy] },
  { kind: 'hong_kong_macau', places: ['粤', 'Z', ...times(4, either), '港澳'] },
  // The letter O is the police's own.
  { kind: 'police', places: [provinces, `${letters}O`, ...times(4, either), '警'] },
  { kind: 'trailer', places: closedBy('挂') },
  { kind: 'learner', places: closedBy('学') },
  { kind: 'consulate', places: closedBy('领') },
  // Consulates' plates of before the letter: 闽20401领.
  { kind: 'consulate', places: [provinces, ...times(5, digits), '领'] },
  { kind: 'trial', places: closedBy('试') },
  { kind: 'oversize', places: closedBy('超') },
  { kind: 'embassy', places: ['使', ...times(6, digits)] },
  { kind: 'embassy', places: [...times(6, digits), '使'] },
  { kind: 'rescue', places: [provinces, 'XS', ...times(4, either), '应', '急'] },
  { kind: 'civil_aviation', places: ['民', '航', ...times(5, either)] },
];

/** What can stand next after what is typed so far, whatever the kind; all that a keyboard has to offer. */
export function nextCharacters(typed: string): string {
  const fitting = plateShapes.filter(({ places }) =>
    [...typed].every((character, at) => places[at]?.includes(character)),
  );
  return [...new Set(fitting.flatMap(({ places }) => [...(places[typed.length] ?? '')]))].join('');
}
