import { Image, Text, View } from '@tarojs/components';
import type { ReadField } from '#contract/tickets';
import { fen, yuanText } from '#domain/money';
import { useWords } from '../../../i18n/language';
import { photo } from '../../../i18n/photo';
import { Row } from '../../../ui/facts';

/** A value under its place on the photo, with the doubtful characters marked by colour and line. */
export function ReadValue({ field: { name, value, doubtful, crop } }: { field: ReadField }) {
  const w = useWords(photo);
  const inFours = name === 'decisionNumber';
  return (
    <View className={`t-read-${name}`}>
      <Text className="small">{w.fields[name]}</Text>
      {crop ? <Image className="crop t-crop" src={crop} mode="aspectFit" /> : <Text className="small para">{w.scanned}</Text>}
      <View className="digits">
        {[...value].map((character, at) => (
          <Text key={at} className={`${doubtful.includes(at) ? 'digits__doubtful t-doubtful' : ''} ${inFours && at > 0 && at % 4 === 0 ? 'digits__gap' : ''}`}>{character}</Text>
        ))}
      </View>
    </View>
  );
}

/** What else was read, as a help to compare; never filled in. */
export const AlsoRead = ({ fields }: { fields: readonly ReadField[] }) => {
  const w = useWords(photo);
  return fields.filter(({ value }) => value).map(({ name, value }) =>
    <Row key={name} label={w.fields[name]} value={name === 'amountFen' ? `¥${yuanText(fen(Number(value)))}` : value} />);
};
