import type { ReactNode } from 'react';
import type { Language } from '../../src/i18n/languages';
import { objections } from '../../src/i18n/topics/objections';
import type { Tone } from '../../src/ui/status';
import { AddTile, Tile, Tiles } from '../../src/ui/tiles';

const still = (): void => undefined;
const states = [
  ['delivered', 'good'],
  ['leaving', 'calm'],
  ['refused', 'bad'],
  ['stuck', 'warn'],
] as const satisfies readonly (readonly [string, Tone])[];

/** Pictures of evidence in their states, and the ways to the next one. */
export function tiles(language: Language): ReactNode {
  const w = objections[language];
  return (
    <Tiles key="all">
      {states.map(([state, tone]) => (
        <Tile key={state} src={undefined} label={w.look} word={w.pictureStates[state]} tone={tone} onTap={still} />
      ))}
      <Tile key="sending" src={undefined} label={w.look} word="60%" tone="calm" percent={60} onTap={still} />
      <AddTile key="add" icon="camera" label={w.fromCamera} onTap={still} />
    </Tiles>
  );
}
