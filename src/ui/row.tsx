import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-sources';
import { spoken } from './spoken';
import type { Tone } from './status';
import './row.css';

type Props = {
  icon: IconName;
  title: string;
  tone?: Tone | 'accent';
  note?: string | undefined;
  value?: string | undefined;
  className?: string;
  onTap?: () => void;
};

/** One line of a list: what it is, what there is to know of it, and where a tap leads. */
export const Row = ({ icon, title, tone = 'accent', note, value, className = '', onTap }: Props) => (
  <View
    className={`row ${className}`}
    {...(onTap && { onClick: onTap, hoverClass: 'row--held', ...spoken({ role: 'button' }) })}
  >
    <View className={`row__icon row__icon--${tone}`}>
      <Icon name={icon} />
    </View>
    <View className="row__words">
      <Text>{title}</Text>
      {note ? <Text className="row__note">{note}</Text> : null}
    </View>
    {value ? <Text className="row__value">{value}</Text> : null}
    {onTap && <Icon name="caret" className="row__caret" />}
  </View>
);

/** Rows that belong together. */
export const Rows = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <View className={`rows ${className}`}>{children}</View>
);
