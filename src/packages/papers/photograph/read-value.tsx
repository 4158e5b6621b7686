import { Image, Text, View } from '@tarojs/components';
import type { ReadField } from '#contract/tickets';
import { fen, yuanText } from '#domain/money';
import { useWords } from '../../../i18n/language';
import { photo } from '../../../i18n/photo';
import { Row } from '../../../ui/facts';

/** A value under its place on the photo, with the doubtful characters marked by colour and line. */
export function ReadValue({ field: { name, value, doubtful, crop } }: { field: ReadField }) {
  const w = useWords(photo);
  const groups = name === 'decisionNumber' ? inFours(value) : [value];
  return (
    <View className={`t-read-${name}`}>
      <Text className="small">{w.fields[name]}</Text>
      {crop ? <Image className="crop t-crop" src={crop} mode="aspectFit" /> : <Text className="small para">{w.scanned}</Text>}
      <View className="digits">
        {groups.map((group, nth) => (
          <View key={nth} className={groups.length > 1 ? 'digits__group' : ''}>
            {[...group].map((character, at) => <Text key={at} className={doubtful.includes(nth * 4 + at) ? 'digits__doubtful t-doubtful' : ''}>{character}</Text>)}
          </View>
        ))}
      </View>
    </View>
  );
}

/** A group is never broken over two lines, however large the text. */
const inFours = (digits: string): string[] => digits.match(/.{1,4}/g) ?? [];

/** What else was read, as a help to compare; never filled in. */
export const AlsoRead = ({ fields }: { fields: readonly ReadField[] }) => {
  const w = useWords(photo);
  return fields.filter(({ value }) => value).map(({ name, value }) =>
    <Row key={name} label={w.fields[name]} value={name === 'amountFen' ? `¥${yuanText(fen(Number(value)))}` : value} />);
};
