import { bytesField, messageOf, numberField, textField, type Field } from '../../../server/papers/vision/networks/wire';

/** An attribute with whole numbers, as onnx.proto writes it. */
export const wholesOf = (name: string, values: number[]): Field =>
  bytesField(5, messageOf([textField(1, name), ...values.map((value) => numberField(8, value)), numberField(20, 7)]));
