import { Text, View } from '@tarojs/components';
import { unbroken } from './unbroken';
import './fact.css';

/** A number is not read over two lines: it takes one of its own. */
const isNumber = (value: string): boolean => /^[0-9A-Z-]+$/.test(value);

/** So long a number in fours would be cut in two beside its label. */
const isLong = (value: string): boolean => /^[0-9A-Z ]{25,}$/.test(value);

const isMoment = (value: string): boolean => /^\d{4}-\d\d-\d\d /.test(value);

export const Fact = ({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) => (
  <View className="fact">
    <Text className="fact__label">{label}</Text>
    <Text
      className={`fact__value ${strong ? 'fact__value--strong' : ''} ${isNumber(value) ? 'fact__value--whole' : isLong(value) ? 'fact__value--line' : ''} ${isMoment(value) ? 'fact__value--moment' : ''}`}
    >
      {unbroken(value)}
    </Text>
  </View>
);
