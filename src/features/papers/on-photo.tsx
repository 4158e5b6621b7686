import { Image, Text, View } from '@tarojs/components';
import type { ReadField } from '#contract/papers';
import { useWords } from '../../i18n/language';
import { fields } from '../../i18n/topics/fields';
import { printed } from './printed';
import { useEnlarge } from './use-enlarge';
import { pictured, spoken } from '../../ui/spoken';
import { Small } from '../../ui/text';
import './on-photo.css';

/** The place on the photo, as wide as there is room: its characters are to be told apart. */
export function Crop({ field }: { field: ReadField | undefined }) {
  const w = useWords(fields);
  return field?.crop ? (
    <Image className="crop t-crop" src={field.crop} mode="widthFix" {...pictured(w.names[field.name])} />
  ) : null;
}

/** The whole of it where no place could be told; a tap shows it large. */
export function WholePhoto({ photo: path }: { photo: string }) {
  const enlarge = useEnlarge();
  const w = useWords(fields);
  return (
    <View onClick={() => enlarge(path, [path])} {...spoken({ role: 'button' })}>
      <View className="whole t-whole-photo">
        <Image className="whole__picture" src={path} mode="aspectFit" {...pictured(w.photo)} />
      </View>
      <Small centred>{w.enlarge}</Small>
    </View>
  );
}

/** A value under its place on the photo, with the doubtful characters marked by colour and line; the place alone where nothing could be read. */
export function OnPhoto({ field }: { field: ReadField }) {
  const w = useWords(fields);
  const { name, crop } = field;
  return (
    <View className={`read t-read-${name}`}>
      <Small>{w.names[name]}</Small>
      {crop ? <Crop field={field} /> : <Small para>{w.scanned}</Small>}
      <Characters field={field} />
    </View>
  );
}

const inGroups = ['decisionNumber', 'fileNumber'];

/** A group is never broken over two lines, however large the text; what is missing has a place of its own. */
function Characters({ field: { name, value, doubtful, missingAt } }: { field: ReadField }) {
  const w = useWords(fields);
  const groups = printed(value, missingAt, inGroups.includes(name) ? 4 : Infinity);
  return (
    <View className="digits">
      {groups.map((group, nth) => (
        <View key={nth} className={groups.length > 1 ? 'digits__group' : 'digits__whole'}>
          {group.map(({ character, at }) =>
            at === undefined ? (
              <Text key="gap" className="digits__gap t-missing-digit" {...spoken({ role: 'img', label: w.gap })}>
                {character}
              </Text>
            ) : (
              <Text key={at} className={doubtful.includes(at) ? 'digits__doubtful t-doubtful' : ''}>
                {character}
              </Text>
            ),
          )}
        </View>
      ))}
    </View>
  );
}
