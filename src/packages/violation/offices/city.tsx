import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RecordOffices } from '#contract/offices';
import { useWords } from '../../../i18n/language';
import { offices as words } from '../../../i18n/topics/offices';
import { Field } from '../../../ui/field';
import { Row, Rows } from '../../../ui/row';
import { Small } from '../../../ui/text';

/** More names than that are found by typing. */
const mostAtOnce = 8;

/** Whose offices are shown; a tap opens the cities that have a list. */
export function City({ of: { city, cities }, choose }: { of: RecordOffices; choose: (city: string) => void }) {
  const w = useWords(words);
  const [isOpen, open] = useState(false);
  const name = cities.find((one) => one.city === city)?.name ?? city;
  if (cities.length < 2) return <View />;
  return (
    <View>
      <Rows>
        <Row icon="pin" className="t-city" title={name} note={w.otherCity} onTap={() => open(!isOpen)} />
      </Rows>
      <View>{isOpen && <Cities of={cities.filter((one) => one.city !== city)} choose={choose} />}</View>
    </View>
  );
}

function Cities({ of: cities, choose }: { of: RecordOffices['cities']; choose: (city: string) => void }) {
  const w = useWords(words);
  const [typed, type] = useState('');
  const found = cities.filter(({ name }) => name.includes(typed.trim())).slice(0, mostAtOnce);
  return (
    <View>
      <View>
        {cities.length > mostAtOnce && (
          <Field search label={w.findCity} placeholder={w.findCity} value={typed} onChange={type} />
        )}
      </View>
      <Rows>
        {found.map(({ city, name }) => (
          <Row key={city} icon="pin" tone="calm" className="t-of-city" title={name} onTap={() => choose(city)} />
        ))}
      </Rows>
      <Small>{found.length === 0 ? w.noCity : ''}</Small>
    </View>
  );
}
