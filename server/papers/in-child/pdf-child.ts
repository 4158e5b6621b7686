// A process of its own: a PDF may hold programs, bombs and riddles without end. The process that reads starts it, and goes on when it falls.
import { answerJobs } from './jobs-of-child';
import { sheetsOf } from '../pdf/sheets';
import { underWatch } from '../pdf/watch';

const watched = underWatch();
answerJobs('Drawing a PDF', ({ bytes }) => watched(() => sheetsOf(bytes)));
