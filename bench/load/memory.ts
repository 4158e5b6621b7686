// What the node holds while it is asked at half of what it can: memory that is let go of is the same after ten minutes as after one.
import type { City } from './city';
import { asFastAsItGoes, atRate, perSecond, type Acts, type Load } from './measure';
import { memoryOf } from './started';

/** Of several acts each in its turn. */
const mixed =
  (all: readonly Acts[]): Acts =>
  (at) =>
    all[at % all.length]!(at);

/** @returns a line a minute, the first of them before it began */
export async function memory(
  city: City,
  load: Pick<Load, 'connections'>,
  { acts, minutes, say }: { acts: readonly Acts[]; minutes: number; say: (text: string) => void },
): Promise<void> {
  const act = mixed(acts);
  const whole = { ...load, url: city.url };
  const rate = perSecond(await asFastAsItGoes({ ...whole, seconds: 20 }, act)) / 2;
  const tell = async (minute: number) => {
    const { heapMb, rssMb } = await memoryOf(city.emptyUrl);
    say(
      `after ${minute} minutes at ${rate.toFixed(0)} a second: ${heapMb.toFixed(1)} MB of heap, ${rssMb.toFixed(0)} MB in all`,
    );
  };
  await tell(0);
  for (let minute = 1; minute <= minutes; minute += 1) {
    await atRate({ ...whole, seconds: 60, rate }, act);
    await tell(minute);
  }
}
