import type { Models, Steps } from '../../../server/papers/vision/networks/models';
import { clear } from '../papers/read-rows';

/** What one look at a picture is to show: its lines from the top, and then the second readings in the order of the fields. */
export type Told = { lines: string[]; again: (string | { text: string; likely: number })[] };

/** Networks that see what they are told instead of what is on the picture; one look after another, and none beyond. */
export function toldNetworks(...looks: Told[]): { models: Models; looksLeft: () => number } {
  const characters = [
    '',
    ...new Set(looks.flatMap(({ lines, again }) => [...lines, ...again.map(textOf)]).flatMap((text) => [...text])),
  ];
  const left = [...looks];
  let reading: Told['again'] = [];
  const models: Models = {
    characters,
    detect: async (_, height, width) => {
      const look = left.shift();
      if (!look) throw new Error('Nobody was to look again');
      reading = [...look.lines, ...look.again];
      return bars(look.lines.length, width, height);
    },
    direction: async () => Float32Array.of(1, 0),
    recognise: async () => {
      const told = reading.shift();
      if (told === undefined) throw new Error('Nobody was to read more');
      return spelled(textOf(told), typeof told === 'string' ? clear : told.likely, characters);
    },
  };
  return { models, looksLeft: () => left.length };
}

const textOf = (told: Told['again'][number]): string => (typeof told === 'string' ? told : told.text);

/** So many lines of print under each other, each over most of the sheet. */
function bars(count: number, width: number, height: number): Float32Array {
  const map = new Float32Array(width * height);
  const pitch = height / count;
  for (let y = 0; y < height; y += 1) {
    const printed = (y % pitch) / pitch;
    if (printed > 0.35 && printed < 0.6)
      map.fill(1, y * width + Math.round(0.1 * width), y * width + Math.round(0.9 * width));
  }
  return map;
}

/** Each character in a step of its own, with an empty one behind it. */
function spelled(text: string, likely: number, characters: string[]): Steps {
  const steps = [...text].flatMap((sign) => [
    { sign: characters.indexOf(sign), likely },
    { sign: 0, likely: 1 },
  ]);
  return { signs: steps.map(({ sign }) => sign), likely: steps.map((step) => step.likely) };
}
