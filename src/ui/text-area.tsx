import { Textarea, View } from '@tarojs/components';
import { FieldFault, Hint, Label } from './field';
import { named } from './spoken';
import './text-area.css';

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
    <View className="area">
      <Label>{label}</Label>
      <Textarea
        className={`area__input ${error ? 'area__input--wrong' : ''} ${className}`}
        value={value}
        maxlength={maxLength}
        autoHeight
        {...named(label)}
        onInput={({ detail }) => onChange(detail.value)}
      />
      {error ? <FieldFault>{error}</FieldFault> : <Hint>{hint}</Hint>}
    </View>
  );
}
