import { Image, Text, View } from '@tarojs/components';
import type { ReadField } from '#contract/papers';
import { useWords } from '../../i18n/language';
import { fields } from '../../i18n/topics/fields';
import { useEnlarge } from './use-enlarge';
import { Small } from '../../ui/text';
import './on-photo.css';

/** The place on the photo, as wide as there is room: its characters are to be told apart. */
export function Crop({ field }: { field: ReadField | undefined }) {
  const w = useWords(fields);
  return field?.crop ? (
    <Image className="crop t-crop" src={field.crop} mode="widthFix" ariaLabel={w.names[field.name]} />
  ) : null;
}

/** The whole of it where no place could be told; a tap shows it large. */
export function WholePhoto({ photo: path }: { photo: string }) {
  const enlarge = useEnlarge();
  const w = useWords(fields);
  return (
    <View onClick={() => enlarge(path, [path])}>
      <View className="whole t-whole-photo">
        <Image className="whole__picture" src={path} mode="aspectFit" />
      </View>
      <Small centred>{w.enlarge}</Small>
    </View>
  );
}

/** A value under its place on the photo, with the doubtful characters marked by colour and line; the place alone where nothing could be read. */
export function OnPhoto({ field }: { field: ReadField }) {
  const w = useWords(fields);
  const { name, value, doubtful, crop } = field;
  const groups = inGroups.includes(name) ? inFours(value) : [value];
  return (
    <View className={`read t-read-${name}`}>
      <Small>{w.names[name]}</Small>
      {crop ? <Crop field={field} /> : <Small para>{w.scanned}</Small>}
      <View className="digits">
        {groups.map((group, nth) => (
          <View key={nth} className={groups.length > 1 ? 'digits__group' : 'digits__whole'}>
            {[...group].map((character, at) => (
              <Text key={at} className={doubtful.includes(nth * 4 + at) ? 'digits__doubtful t-doubtful' : ''}>
                {character}
              </Text>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

const inGroups = ['decisionNumber', 'fileNumber'];
/** A group is never broken over two lines, however large the text. */
const inFours = (digits: string): string[] => digits.match(/.{1,4}/g) ?? [];
