import type { Models, Steps } from '../../../server/papers/vision/networks/models';
import { classes, planes, side } from '../../../server/papers/vision/digits/pictures';
import { clear } from '../papers/read-rows';

/**
 * What one look at a picture is to show: its lines from the top, and then the second readings in the order of the fields. `unlike` are the
 * places in a number where the digit's picture is none of the ten; every other is all that was read.
 */
export type Told = { lines: string[]; again: (string | { text: string; likely: number })[]; unlike?: number[] };

/** Networks that see what they are told instead of what is on the picture; one look after another, and none beyond. */
export function toldNetworks(...looks: Told[]): { models: Models; looksLeft: () => number } {
  const characters = [
    '',
    ...new Set(looks.flatMap(({ lines, again }) => [...lines, ...again.map(textOf)]).flatMap((text) => [...text])),
  ];
  const left = [...looks];
  let reading: Told['again'] = [];
  let unlike: number[] = [];
  const models: Models = {
    characters,
    detect: async (_, height, width) => {
      const look = left.shift();
      if (!look) throw new Error('Nobody was to look again');
      reading = [...look.lines, ...look.again];
      unlike = look.unlike ?? [];
      return bars(look.lines.length, width, height);
    },
    direction: async () => Float32Array.of(1, 0),
    recognise: async () => {
      const told = reading.shift();
      if (told === undefined) throw new Error('Nobody was to read more');
      return spelled(textOf(told), typeof told === 'string' ? clear : told.likely, characters);
    },
    digits: async (pictures) => {
      const likely = new Float32Array((pictures.length / (planes * side.wide * side.high)) * classes).fill(clear);
      unlike.forEach((at) => likely.fill(0, at * classes, (at + 1) * classes));
      return likely;
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
