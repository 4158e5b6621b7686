import {
  bytesField,
  messageOf,
  numberField,
  textField,
  whole,
  type Field,
} from '../../server/papers/vision/networks/wire';

/** An attribute with whole numbers, as onnx.proto writes it. */
export const wholesOf = (name: string, values: number[]): Field =>
  bytesField(
    5,
    whole(messageOf([textField(1, name), ...values.map((value) => numberField(8, value)), numberField(20, 7)])),
  );
