import { books } from './books';
import { caseKinds } from './case-kinds';
import { frame } from './frame';
import { payments } from './payments';
import { people } from './people';
import { states } from './states';

export const words = { ...frame, ...payments, ...books, ...people, ...states, ...caseKinds };
