import { View } from '@tarojs/components';
import type { Payment, PaymentState } from '#contract/payments';
import { useWords } from '../../i18n/language';
import { history } from '../../i18n/topics/history';
import { Field } from '../../ui/field';
import { Segments } from '../../ui/segments';
import { choicesAmong, type Wanted } from './which';

type Props = { payments: readonly Payment[]; wanted: Wanted; want: (wanted: Wanted) => void };
const kinds = ['year', 'plate', 'state'] as const;

/** By number or plate, and by year, car and state where there are several of them. */
export function Filter({ payments, wanted, want }: Props) {
  const w = useWords(history);
  const choices = choicesAmong(payments);
  const named = (kind: (typeof kinds)[number], value: string): string =>
    kind === 'state' ? w.shortState[value as PaymentState] : value;
  return (
    <View>
      <Field
        search
        className="t-search"
        label={w.search}
        value={wanted.text}
        onChange={(text) => want({ ...wanted, text })}
        placeholder={w.searchHint}
      />
      {kinds.map((kind) => (
        <View key={kind}>
          {choices[kind].length > 0 && (
            <Segments
              name={w.by[kind]}
              value={wanted[kind]}
              onChange={(value) => want({ ...wanted, [kind]: value } as Wanted)}
              options={[
                { value: 'all', label: w.allOf[kind] },
                ...choices[kind].map((value) => ({
                  value,
                  label: named(kind, value),
                  className: `t-${kind}-${value}`,
                })),
              ]}
            />
          )}
        </View>
      ))}
    </View>
  );
}
