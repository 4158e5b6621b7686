import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './status.css';

export type Tone = 'good' | 'warn' | 'bad' | 'calm';
/** Told by shape as well as colour. */
const shapes: Record<Tone, string> = { good: '✓', warn: '!', bad: '✕', calm: '·' };

export const Status = ({ tone, text, className = '' }: { tone: Tone; text: string; className?: string }) => (
  <Text className={`status status--${tone} ${className}`}>{`${shapes[tone]} ${text}`}</Text>
);

export function Notice({
  tone,
  title,
  text,
  children,
  className = '',
}: {
  tone: Tone;
  title: string;
  text?: string;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <View className={`notice notice--${tone} ${className}`}>
      <Text className="notice__title">{`${shapes[tone]} ${title}`}</Text>
      {text ? <Text className="notice__text">{text}</Text> : null}
      {children}
    </View>
  );
}
