import { View } from '@tarojs/components';
import { useWords } from '../../i18n/language';
import { objections } from '../../i18n/topics/objections';
import { chosenOf } from '../../platform/dialogs';
import { Refusal, type Tone } from '../../ui/status';
import { AddTile, Tile, Tiles } from '../../ui/tiles';
import { useEnlarge } from '../papers/use-enlarge';
import type { Shown } from './shown-picture';
import { mostPictures, type Pictures } from './use-pictures';

const tones: Record<Shown['state'], Tone> = {
  waiting: 'calm',
  sending: 'calm',
  stuck: 'warn',
  lost: 'bad',
  ready: 'good',
  refused: 'bad',
  leaving: 'calm',
  delivered: 'good',
  not_taken: 'bad',
};
/** What can still be taken away. */
const own: readonly Shown['state'][] = ['waiting', 'stuck', 'lost', 'ready', 'refused'];

/** The pictures, each with how it stands, and the way to the next one. */
export function EvidencePictures({ pictures }: { pictures: Pictures }) {
  const w = useWords(objections);
  const { all, refused, add } = pictures;
  const faults: Record<string, string> = w.pictureFaults;
  const hasRoom = all.filter(({ state }) => state !== 'refused').length < mostPictures;
  return (
    <View>
      <View>
        {refused && <Refusal key={refused} className="t-picture-refused" title={faults[refused] ?? faults.other!} />}
      </View>
      <Tiles>
        {all.map((one, index) => (
          <OnePicture key={one.key} one={one} nth={index + 1} pictures={pictures} />
        ))}
        {hasRoom && <AddTile icon="camera" className="t-add-camera" label={w.fromCamera} onTap={() => add('camera')} />}
        {hasRoom && (
          <AddTile icon="plus" className="t-add-album" label={w.fromAlbum(all.length)} onTap={() => add('album')} />
        )}
      </Tiles>
      {all
        .filter(({ code }) => code)
        .map(({ key, code }) => (
          <Refusal key={`${key} ${code}`} className="t-picture-fault" title={faults[code!] ?? faults.other!} />
        ))}
    </View>
  );
}

function OnePicture({ one, nth, pictures }: { one: Shown; nth: number; pictures: Pictures }) {
  const w = useWords(objections);
  const enlarge = useEnlarge();
  const { state, percent, src } = one;
  const tap = async () => {
    const acts: [string, () => void][] = [
      ...(state === 'stuck' ? [[w.sendAgain, () => pictures.again(one.key)] as [string, () => void]] : []),
      ...(src ? [[w.look, () => enlarge(src, [src])] as [string, () => void]] : []),
      ...(own.includes(state) ? [[w.removePicture, () => pictures.remove(one)] as [string, () => void]] : []),
    ];
    const chosen = await chosenOf(
      acts.map(([name]) => name),
      w.nothing,
    );
    acts.find(([name]) => name === chosen)?.[1]();
  };
  return (
    <Tile
      className={`t-picture t-picture-${state}`}
      src={src}
      label={w.pictureNumber(nth)}
      word={state === 'sending' ? `${percent}%` : w.pictureStates[state]}
      tone={tones[state]}
      percent={state === 'sending' ? percent : undefined}
      onTap={() => void tap()}
    />
  );
}

/** Pictures that were sent: only to be looked at. */
export function SentPictures({ all }: { all: readonly Shown[] }) {
  const w = useWords(objections);
  const enlarge = useEnlarge();
  const urls = all.flatMap(({ src }) => (src ? [src] : []));
  return (
    <Tiles>
      {all.map(({ key, src, state, code }, index) => (
        <Tile
          key={key}
          className={`t-sent t-sent-${state}`}
          src={src}
          label={w.pictureNumber(index + 1)}
          word={
            (code && (w.pictureFaults as Record<string, string>)[code] && w.pictureStates.not_taken) ||
            w.pictureStates[state]
          }
          tone={tones[state]}
          onTap={() => src && enlarge(src, urls)}
        />
      ))}
    </Tiles>
  );
}
