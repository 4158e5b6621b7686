// A process of its own, as the one that reads: what a stranger sent is unpacked here alone, and made anew from its pixels.
import { pictureLimits } from '#contract/papers';
import { cleanPicture } from './clean-picture';
import { onlyTheseDecoders } from './decoders';
import { answerJobs } from './jobs-of-child';

onlyTheseDecoders();
answerJobs('Cleaning a picture', ({ bytes }) => cleanPicture(bytes, pictureLimits.pixels));
