import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Hint } from './field';
import { spoken } from './spoken';
import './choice.css';

type Option<V> = { value: V; label: string; note?: string; className?: string };

/** name: of what is chosen, for whoever does not see it. children: what belongs to the chosen one, shown right under it. */
export function Choice<V extends string>({
  name,
  value,
  options,
  onChange,
  children,
}: {
  name: string;
  value: V | undefined;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  children?: ReactNode;
}) {
  return (
    <View {...spoken({ role: 'radiogroup', label: name })}>
      {options.map((option) => (
        <View key={option.value}>
          <View
            className={`choice ${option.value === value ? 'choice--on' : ''} ${option.className ?? ''}`}
            hoverClass="choice--held"
            {...spoken({ role: 'radio', isChecked: option.value === value })}
            onClick={() => onChange(option.value)}
          >
            <View className="choice__mark" />
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
