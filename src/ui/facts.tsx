import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { fen, yuanText } from '#domain/money';

export const Row = ({ label, value, className = '' }: { label: string; value: string; className?: string }) => (
  <View className="row">
    <Text className="row__label">{label}</Text>
    <Text className={`row__value ${className}`}>{value}</Text>
  </View>
);

export const Money = ({
  amount,
  large = false,
  className = '',
}: {
  amount: number;
  large?: boolean;
  className?: string;
}) => <Text className={`money ${large ? 'money--large' : ''} ${className}`}>{`¥${yuanText(fen(amount))}`}</Text>;

/** The plate as it hangs on the car: blue, or green for new-energy. */
export const Plate = ({ plate, plateType }: { plate: string; plateType?: string }) => (
  <Text className={`plate ${plateType === '52' || plateType === '51' || plate.length === 8 ? 'plate--green' : ''}`}>
    {`${plate.slice(0, 2)}·${plate.slice(2)}`}
  </Text>
);

export const Skeleton = ({ lines = 3 }: { lines?: number }) => (
  <View className="card">
    {Array.from({ length: lines }, (_, index) => (
      <View key={index} className="skeleton" />
    ))}
  </View>
);

/** children: what belongs to the chosen one, shown right under it. */
export function Choice<V extends string>({
  value,
  options,
  onChange,
  children,
}: {
  value: V | undefined;
  options: readonly { value: V; label: string; note?: string; className?: string }[];
  onChange: (value: V) => void;
  children?: ReactNode;
}) {
  return (
    <View>
      {options.map((option) => (
        <View key={option.value}>
          <View
            className={`choice ${option.value === value ? 'choice--on' : ''} ${option.className ?? ''}`}
            hoverClass="card--held"
            onClick={() => onChange(option.value)}
          >
            <Text className="choice__mark">{option.value === value ? '◉' : '○'}</Text>
            <View className="choice__words">
              <Text>{option.label}</Text>
              {option.note ? <Text className="field__hint">{option.note}</Text> : null}
            </View>
          </View>
          {option.value === value && children}
        </View>
      ))}
    </View>
  );
}
