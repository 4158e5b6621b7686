import { Image, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-sources';
import { pictured, spoken } from './spoken';
import type { Tone } from './status';
import './tiles.css';

const shapes: Record<Tone, IconName> = { good: 'check', warn: 'clock', bad: 'warning', calm: 'hourglass' };

/** Pictures side by side, three in a row. */
export const Tiles = ({ children }: { children: ReactNode }) => <View className="tiles">{children}</View>;

type Props = {
  src: string | undefined;
  /** How it stands, in a word: told by shape as well as colour. */
  word: string;
  tone: Tone;
  label: string;
  /** So much of it has gone, while it is going. */
  percent?: number | undefined;
  className?: string;
  onTap: () => void;
};

/** A picture with how it stands; a tap offers what can be done with it. */
export const Tile = ({ src, word, tone, label, percent, className = '', onTap }: Props) => (
  <View
    className={`tile ${className}`}
    hoverClass="tile--held"
    onClick={onTap}
    {...spoken({ role: 'button', label: `${label} ${word}` })}
  >
    {src && <Image className="tile__picture" src={src} mode="aspectFill" {...pictured(label)} />}
    {percent !== undefined && <View className="tile__way" style={{ width: `${percent}%` }} />}
    <View className={`tile__word tile__word--${tone}`}>
      <Icon name={shapes[tone]} />
      <Text>{word}</Text>
    </View>
  </View>
);

type AddProps = { icon: IconName; label: string; className?: string; onTap: () => void };
/** Where the next picture comes from. */
export const AddTile = ({ icon, label, className = '', onTap }: AddProps) => (
  <View
    className={`tile tile--add ${className}`}
    hoverClass="tile--held"
    onClick={onTap}
    {...spoken({ role: 'button' })}
  >
    <Icon name={icon} className="tile__plus" />
    <Text>{label}</Text>
  </View>
);
