import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-sources';
import { useInSight } from './in-sight';
import { spoken } from './spoken';
import './status.css';

export type Tone = 'good' | 'warn' | 'bad' | 'calm';
/** Told by shape as well as colour. */
const shapes: Record<Tone, IconName> = { good: 'check', warn: 'clock', bad: 'warning', calm: 'info' };
const signs: Record<Tone, IconName> = { good: 'seal', warn: 'warning', bad: 'warning', calm: 'info' };

export const Status = ({ tone, text, className = '' }: { tone: Tone; text: string; className?: string }) => (
  <View className={`status status--${tone} ${className}`}>
    <Icon name={shapes[tone]} className="status__sign" />
    <Text>{text}</Text>
  </View>
);

/** Brought in sight and read aloud: what nobody sees is as good as unsaid. */
export function Refused({ children }: { children: ReactNode }) {
  const id = useInSight();
  return (
    <View id={id} {...spoken({ role: 'alert' })}>
      {children}
    </View>
  );
}

/** What refused the tap that was just made. */
export const Refusal = ({ title, className = '' }: { title: string; className?: string }) => (
  <Refused>
    <Notice tone="bad" className={className} title={title} />
  </Refused>
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
      <Icon name={signs[tone]} className="notice__sign" />
      <View className="notice__words">
        <Text className="notice__title">{title}</Text>
        {text ? <Text className="notice__text">{text}</Text> : null}
        {children}
      </View>
    </View>
  );
}
