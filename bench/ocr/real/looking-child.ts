// A process of its own, as the one that reads: a photo that somebody sent is unpacked here alone.
import { pictureLimits } from '#contract/papers';
import { onlyTheseDecoders } from '../../../server/papers/in-child/decoders';
import { answerJobs } from '../../../server/papers/in-child/jobs-of-child';
import { openModels } from '../../../server/papers/vision/networks/models';
import { look } from './look';

onlyTheseDecoders();
const models = openModels(Number(process.argv[2] ?? 2));

answerJobs('Looking at a photo', async ({ bytes, today }) => look(await models, bytes, pictureLimits.pixels, today));
