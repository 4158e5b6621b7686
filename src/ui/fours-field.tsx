import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { named } from './spoken';
import './fours-field.css';

type Keys = { type: 'number' | 'text'; nativeProps?: Record<string, string> };
/** keys: what opens the keyboard of digits on this platform. */
type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  wrong: boolean;
  keys: Keys;
  className?: string;
};
/** Sixteen digits; what is too much stays in the last box, to be seen. */
const boxes = [0, 4, 8, 12] as const;
/** A label may be pasted with its number. */
const longestPaste = 120;

const withName = (keys: Keys, label: string): object => {
  const { nativeProps, ...others } = named(label) as { nativeProps?: object };
  return { ...keys, ...others, ...(nativeProps && { nativeProps: { ...keys.nativeProps, ...nativeProps } }) };
};

/** A number in four boxes as it is printed, over one input that lies on all of them. */
export function FoursField({ label, value, onChange, wrong, keys, className = '' }: Props) {
  const [isTyping, setTyping] = useState(false);
  const at = Math.min(3, Math.floor(value.length / 4));
  return (
    <View className={`fours ${wrong ? 'fours--wrong' : ''}`}>
      {boxes.map((from, index) => (
        <View key={from} className={`fours__box ${isTyping && index === at ? 'fours__box--next' : ''}`}>
          <Text>{value.slice(from, from === 12 ? undefined : from + 4) || ' '}</Text>
        </View>
      ))}
      <Input
        className={`fours__input ${className}`}
        value={value}
        {...withName(keys, label)}
        maxlength={longestPaste}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onInput={({ detail }) => onChange(detail.value)}
      />
    </View>
  );
}
