import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Hint } from './field';
import './choice.css';

type Option<V> = { value: V; label: string; note?: string; className?: string };

/** children: what belongs to the chosen one, shown right under it. */
export function Choice<V extends string>({
  value,
  options,
  onChange,
  children,
}: {
  value: V | undefined;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  children?: ReactNode;
}) {
  return (
    <View>
      {options.map((option) => (
        <View key={option.value}>
          <View
            className={`choice ${option.value === value ? 'choice--on' : ''} ${option.className ?? ''}`}
            hoverClass="choice--held"
            onClick={() => onChange(option.value)}
          >
            <Text className="choice__mark">{option.value === value ? '◉' : '○'}</Text>
            <View className="choice__words">
              <Text>{option.label}</Text>
              {option.note ? <Hint>{option.note}</Hint> : null}
            </View>
          </View>
          {option.value === value && children}
        </View>
      ))}
    </View>
  );
}
