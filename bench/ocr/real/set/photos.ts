import type { Day } from '#domain/days/day';
import type { Scored } from '../../measures/accuracy';
import { readSet, type RealPhoto } from './folder';

/** A real photo as drawn ones are scored: its row in the tables is its kind of paper. @throws SetRefused */
export const realPhotos = (folder: string, today: Day): Scored[] => readSet(folder, today).map(scored);

const scored = ({ name, jpeg, facts: { paper, fields, hidden = false } }: RealPhoto): Scored => ({
  name,
  jpeg,
  kind: paper,
  papers: [{ kind: paper, hidden, truth: Object.fromEntries(fields.map((field) => [field.name, field.value])) }],
});
