import type { example as zhCN } from '../zh-CN/example';

export const example: typeof zhCN = {
  title: 'Example',
  label: 'This is an example: plate, photo and amount are made up. Nothing is asked for and nothing is charged.',
  stepOf: (at: number, of: number) => `Step ${at} of ${of}`,
  next: 'Next',
  again: 'Once more from the start',
  leave: 'Done, back home',
  car: 'When a car has been added, its violations stand here',
  plate: '示例A0000',
  waits: '1 to handle',
  record: 'Illegal parking',
  place: 'Corner of Renmin Road and Jiefang Road, Example City',
  time: 'Example year, 20 November, 09:30',
  photo: 'The photo of the violation is here and can be enlarged',
  photoText: 'Look at the photo first; object where something is in doubt, and accept when all is right.',
  accept: 'Accept',
  decision: 'The decision is made. Check it, then pay',
  number: '0000 0000 0000 0000',
  party: 'Ex***',
  pay: 'Pay ¥50 (example, nothing is charged)',
  result: 'Paid (example)',
  resultText: 'In earnest the signed word of the payment platform stands here, and how far the money is on its way.',
  receipt: 'Receipt (example)',
  receiptText:
    'A receipt in earnest can be saved as a picture; the invoice of the treasury is issued by the finance office.',
};
