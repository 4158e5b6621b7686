import { View } from '@tarojs/components';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { Field } from '../../../ui/field';
import { Segments } from '../../../ui/segments';
import { parts, type Part } from './which';

type Props = { part: Part; choose: (part: Part) => void; text: string; find: (text: string) => void };

export function Find({ part, choose, text, find }: Props) {
  const w = useWords(objections);
  return (
    <View>
      <Segments<Part>
        name={w.show}
        value={part}
        onChange={choose}
        options={parts.map((value) => ({ value, label: w.parts[value], className: `t-part-${value}` }))}
      />
      <Field search label={w.search} placeholder={w.searchHint} className="t-find" value={text} onChange={find} />
    </View>
  );
}
