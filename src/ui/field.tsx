import { Input, Text, View } from '@tarojs/components';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: string;
  numeric?: boolean;
  maxLength?: number;
  className?: string;
  placeholder?: string;
};

/** A labelled input; what was refused stands beside it in words, and what was typed stays. */
export function Field({
  label,
  value,
  onChange,
  error,
  hint,
  numeric,
  maxLength = 40,
  className = '',
  placeholder = '',
}: Props) {
  return (
    <View className="field">
      <Text className="field__label">{label}</Text>
      <Input
        className={`field__input ${error ? 'field__input--wrong' : ''} ${className}`}
        value={value}
        type={numeric ? 'number' : 'text'}
        maxlength={maxLength}
        placeholder={placeholder}
        onInput={({ detail }) => onChange(detail.value)}
      />
      {error ? <Text className="field__error">{`⚠ ${error}`}</Text> : null}
      {hint && !error ? <Text className="field__hint">{hint}</Text> : null}
    </View>
  );
}
