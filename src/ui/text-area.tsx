import { Text, Textarea, View } from '@tarojs/components';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint: string;
  maxLength: number;
  className?: string;
};

/** Several lines, as Field is one. */
export function TextArea({ label, value, onChange, error, hint, maxLength, className = '' }: Props) {
  return (
    <View className="field">
      <Text className="field__label">{label}</Text>
      <Textarea
        className={`field__area ${error ? 'field__input--wrong' : ''} ${className}`}
        value={value}
        maxlength={maxLength}
        autoHeight
        onInput={({ detail }) => onChange(detail.value)}
      />
      {error ? <Text className="field__error">{`⚠ ${error}`}</Text> : <Text className="field__hint">{hint}</Text>}
    </View>
  );
}
