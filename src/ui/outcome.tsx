import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-sources';
import type { Tone } from './status';
import './outcome.css';

type Props = {
  icon: IconName;
  tone: Exclude<Tone, 'bad'>;
  word: string;
  className?: string;
  children?: ReactNode;
};

/** How something ended, seen before a word is read; what belongs to it stands below. */
export const Outcome = ({ icon, tone, word, className = '', children }: Props) => (
  <View className={`outcome outcome--${tone} ${className}`}>
    <View className="outcome__mark">
      <Icon name={icon} className="outcome__sign" />
    </View>
    <Text className="outcome__word">{word}</Text>
    {children}
  </View>
);
