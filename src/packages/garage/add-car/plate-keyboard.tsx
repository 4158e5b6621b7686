import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { platesIn } from '#domain/cars/plate';
import { garage } from '../../../i18n/topics/garage';
import { useWords } from '../../../i18n/language';
import { canPaste, copiedText } from '../../../platform/clipboard';
import { chosenOf, tell } from '../../../platform/dialogs';
import { firstKeys, keysAt, laterKeys, typed, type Cell } from './keys';
import { spoken } from '../../../ui/spoken';
import './plate-keyboard.css';

type Props = { plate: string; cell: Cell; onChange: (plate: string) => void };

/**
 * Only what some kind of plate allows next: nobody has to switch the phone's keyboard, and every plate can be typed. Both boards stand
 * there, so that a key changes how they look and no key is sent to be drawn again.
 */
export function PlateKeyboard({ plate, cell, onChange }: Props) {
  const w = useWords(garage);
  const isFirst = (cell ?? plate.length) === 0;
  const allowed = keysAt(plate, cell);
  const isLaterDrawn = useSoon() || !isFirst;
  // Two taps may come before the first is drawn: each goes on from what the last one made.
  const latest = useRef({ plate, cell });
  latest.current = { plate, cell };
  const change = (next: string) => {
    latest.current = { plate: next, cell: undefined };
    onChange(next);
  };
  const press = (key: string) => {
    const { plate: soFar, cell: at } = latest.current;
    if (keysAt(soFar, at).includes(key)) change(typed(soFar, at, key));
  };
  const paste = async () => {
    const found = platesIn(await copiedText());
    if (found.length === 0) return tell(w.nothingToPaste);
    // Two readings are plates: whose it is, only the driver knows.
    const chosen = found.length === 1 ? found[0] : await chosenOf(found, w.noneOfThem);
    if (chosen) change(chosen);
  };
  const remove = () => change(latest.current.plate.slice(0, latest.current.cell ?? -1));
  return (
    <View className={`keys keys--${isFirst ? 'first' : 'later'}`}>
      <View className="board board--first">
        <Keys of={firstKeys} press={press} />
      </View>
      <View className="board board--later">
        {isLaterDrawn && <Keys of={laterKeys} allowed={isFirst ? undefined : allowed} press={press} />}
        {!isFirst && <Keys of={allowed.filter((key) => !laterKeys.includes(key))} press={press} />}
      </View>
      <View className="board">
        {canPaste && <Key isWide className="t-key-paste" label={w.paste} onTap={() => void paste()} />}
        <Key isWide className="t-key-delete" label={w.delete} onTap={remove} />
      </View>
    </View>
  );
}

/** True a little after the first drawing, which it does not weigh on. */
function useSoon(): boolean {
  const [isSoon, setSoon] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSoon(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return isSoon;
}

type KeysProps = { of: readonly string[]; allowed?: readonly string[] | undefined; press: (key: string) => void };
const Keys = ({ of, allowed = of, press }: KeysProps) => (
  <>
    {of.map((key) => (
      <Key key={key} className={`t-key-${key}`} label={key} isOff={!allowed.includes(key)} onTap={() => press(key)} />
    ))}
  </>
);

type KeyProps = { label: string; className: string; isWide?: boolean; isOff?: boolean; onTap: () => void };
const Key = ({ label, className, isWide = false, isOff = false, onTap }: KeyProps) => (
  <View
    className={`key ${isWide ? 'key--wide' : ''} ${isOff ? 'key--off' : ''} ${className}`}
    hoverClass="key--held"
    {...spoken({ role: 'button', ...(isOff && { isDisabled: true }) })}
    onClick={onTap}
  >
    <Text>{label}</Text>
  </View>
);

/** Seven cells, and an eighth for green plates. A tapped one is filled anew. */
type CellsProps = {
  plate: string;
  cell: Cell;
  onTap: (cell: Cell) => void;
  name: (place: number, character: string) => string;
};
export const PlateCells = ({ plate, cell, onTap, name }: CellsProps) => (
  // Which cell is next stands once above them all: said in the cells, each key would send two of them to be drawn.
  <View className={`cells cells--${cell ?? plate.length}`}>
    {Array.from({ length: 8 }, (_, index) => (
      <View
        key={index}
        className={`cell cell--${index} t-cell-${index}`}
        {...spoken({ role: 'button', label: name(index + 1, plate[index] ?? '') })}
        onClick={() => onTap(index < plate.length && index !== cell ? index : undefined)}
      >
        {/* A space that a key fills is a shorter word to the phone than a new text; an empty one Preact writes at every drawing. */}
        <Text>{plate[index] ?? ' '}</Text>
      </View>
    ))}
  </View>
);
