import { classes } from '../../../server/papers/vision/digits/pictures';
import { chance, type Chance } from '../chance';
import { askedFaces } from './faces';
import { emptyBatch, learner, type Batch } from './learner';
import { freshWeights, type Weights } from './network';
import { none, unmoved, type Sample, type Samples } from './samples';
import { mover } from './steps';

const atOnce = 128;
const [rate, warmUp] = [2e-3, 200];

function shuffle(by: Chance, list: Sample[]): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = by.whole(0, at);
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}

function fill(batch: Batch, samples: Samples, some: readonly Sample[], by?: Chance): Batch {
  batch.wanted.fill(0);
  some.forEach((sample, at) => {
    const moved = by && {
      x: by.whole(-2, 2),
      y: by.whole(-2, 2),
      times: by.between(0.85, 1.15),
      plus: by.between(-0.06, 0.06),
    };
    samples.write(batch.shown, at, sample, moved ?? unmoved);
    batch.wanted[at * classes + sample.as] = 1;
    batch.shares[at] = sample.share;
  });
  return batch;
}

const batchesOf = (list: readonly Sample[]): Sample[][] =>
  Array.from({ length: Math.floor(list.length / atOnce) }, (_, at) => list.slice(at * atOnce, (at + 1) * atOnce));

/** Of digits in families that were not learnt from: how many are read rightly where nothing befell them, and of two over each other how many are told. */
async function asked(samples: Samples, list: readonly Sample[], learn: Awaited<ReturnType<typeof learner>>) {
  const right = { clean: 0, 'of clean': 0, none: 0, 'of none': 0 };
  const batch = emptyBatch(atOnce);
  for (const some of batchesOf(list)) {
    const { likely } = await learn(fill(batch, samples, some));
    some.forEach(({ as, share }, at) => {
      const own = likely.subarray(at * classes, (at + 1) * classes);
      const isRight = own.indexOf(Math.max(...own)) === as;
      if (share < 1) return;
      right[as === none ? 'none' : 'clean'] += Number(isRight);
      right[as === none ? 'of none' : 'of clean'] += 1;
    });
  }
  return right;
}

/** Weights of a network that was shown all samples so many times, each moved a little every time. */
export async function teach(samples: Samples, rounds: number): Promise<Weights> {
  const [taught, kept] = [false, true].map((isAsked) =>
    samples.all.filter(({ face }) => askedFaces.includes(face) === isAsked),
  ) as [Sample[], Sample[]];
  const [by, weights] = [chance(1), freshWeights(chance(2))];
  const [learn, move, batch] = [await learner(weights, atOnce), mover(weights), emptyBatch(atOnce)];
  const most = rounds * Math.floor(taught.length / atOnce);
  for (let round = 1, done = 0; round <= rounds; round += 1) {
    shuffle(by, taught);
    for (const some of batchesOf(taught)) {
      const { slopes } = await learn(fill(batch, samples, some, by));
      done += 1;
      move(slopes, rate * Math.min(1, done / warmUp) * 0.5 * (1 + Math.cos((Math.PI * done) / most)));
    }
    console.log(`round ${round}`, await asked(samples, kept, learn));
  }
  return weights;
}
