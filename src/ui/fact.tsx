import { Text, View } from '@tarojs/components';
import { unbroken } from './unbroken';
import './fact.css';

/** A number is not read over two lines: it takes one of its own. */
const isNumber = (value: string): boolean => /^[0-9A-Z-]+$/.test(value);

/** Sixteen digits in fours stay in one line, however large the text. */
const isInFours = (value: string): boolean => /^[0-9A-Z]{4}( [0-9A-Z]{1,4}){3}$/.test(value);

/** So long a number in fours would be cut in two beside its label. */
const isLong = (value: string): boolean => /^[0-9A-Z ]{25,}$/.test(value);

/** What is read as a sentence begins at the left. */
const isProse = (value: string): boolean => value.length > 26 && !isLong(value);

const isMoment = (value: string): boolean => /^\d{4}-\d\d-\d\d /.test(value);

const looksOf = (value: string): string => {
  if (isNumber(value)) return 'whole';
  if (isInFours(value)) return 'fours';
  if (isLong(value)) return 'line';
  if (isMoment(value)) return 'moment';
  if (value.length <= 8) return 'short';
  return isProse(value) ? 'prose' : 'words';
};

export const Fact = ({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) => (
  <View className="fact">
    <Text className={`fact__label ${isInFours(label) ? 'fact__label--fours' : ''}`}>{label}</Text>
    <Text className={`fact__value fact__value--${looksOf(value)} ${strong ? 'fact__value--strong' : ''}`}>
      {unbroken(value)}
    </Text>
  </View>
);
