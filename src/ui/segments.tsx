import { Text, View } from '@tarojs/components';
import { spoken } from './spoken';
import './segments.css';

type Segment<V> = { value: V; label: string; className?: string };

/** One of several parts of a list; they break into lines where there is no room. name: of what, for whoever does not see it. */
export function Segments<V extends string>({
  name,
  value,
  options,
  onChange,
}: {
  name: string;
  value: V;
  options: readonly Segment<V>[];
  onChange: (value: V) => void;
}) {
  return (
    <View className="segments" {...spoken({ role: 'radiogroup', label: name })}>
      {options.map((option) => (
        <View
          key={option.value}
          className={`segment ${option.value === value ? 'segment--on' : ''} ${option.className ?? ''}`}
          hoverClass="segment--held"
          {...spoken({ role: 'radio', isChecked: option.value === value })}
          onClick={() => onChange(option.value)}
        >
          <Text>{option.label}</Text>
        </View>
      ))}
    </View>
  );
}
