import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { plateIn, provinces } from '#domain/plate';
import { garage } from '../../../i18n/topics/garage';
import { useWords } from '../../../i18n/language';
import { copiedText } from '../../../platform/clipboard';
import './plate-keyboard.css';

/** I and O stand on no plate: they look like 1 and 0. */
const letters = '1234567890QWERTYUPASDFGHJKLZXCVBNM学警挂领港澳使';

/** The province first, then letters and digits: nobody has to switch the phone's keyboard. */
export function PlateKeyboard({ plate, onChange }: { plate: string; onChange: (plate: string) => void }) {
  const w = useWords(garage);
  const keys = [...(plate.length === 0 ? provinces : letters)];
  const paste = async () => {
    const found = plateIn(await copiedText());
    if (found) onChange(found);
    else void Taro.showToast({ title: w.nothingToPaste, icon: 'none' });
  };
  return (
    <View className="keys">
      {keys.map((key) => (
        <View
          key={key}
          className={`key t-key-${key}`}
          hoverClass="key--held"
          onClick={() => plate.length < 8 && onChange(plate + key)}
        >
          <Text>{key}</Text>
        </View>
      ))}
      <View className="key key--wide t-key-paste" hoverClass="key--held" onClick={() => void paste()}>
        <Text>{w.paste}</Text>
      </View>
      <View className="key key--wide t-key-delete" hoverClass="key--held" onClick={() => onChange(plate.slice(0, -1))}>
        <Text>{`⌫ ${w.delete}`}</Text>
      </View>
    </View>
  );
}

/** Seven cells, and an eighth for green plates. */
export const PlateCells = ({ plate }: { plate: string }) => (
  <View className="cells">
    {Array.from({ length: 8 }, (_, index) => (
      <View
        key={index}
        className={`cell ${index === plate.length ? 'cell--next' : ''} ${index === 7 ? 'cell--eighth' : ''}`}
      >
        <Text>{plate[index] ?? ''}</Text>
      </View>
    ))}
  </View>
);
