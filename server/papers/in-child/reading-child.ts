// A process of its own: a picture that makes the decoder stumble, or reading that never ends, takes nothing else along.
import { pictureLimits } from '#contract/papers';
import { onlyTheseDecoders } from './decoders';
import { answerJobs } from './jobs-of-child';
import { pdfProcess } from '../pdf/pdf-process';
import { readPaper } from './read-paper';
import { openCodes } from '../vision/codes';
import { openModels } from '../vision/networks/models';

onlyTheseDecoders();
const models = openModels(Number(process.argv[2] ?? 2));
const sheetsOf = pdfProcess();
openCodes().catch(() => undefined); // whoever needs them hears why

answerJobs('Reading a paper', async ({ bytes, today }) =>
  readPaper(await models, { bytes, pixelLimit: pictureLimits.pixels, today, sheetsOf }),
);
