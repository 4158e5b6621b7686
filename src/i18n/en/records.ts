import type { records as zhCN } from '../zh-CN/records';

export const records: typeof zhCN = {
  otherCity: {
    asks: 'Can I handle violations of another city here?',
    answer:
      'What can be seen stands under the car. A record for a window only says why, what to bring and where. Records of other places may take some days.',
    also: 'province out of town elsewhere',
  },
  window: {
    asks: 'Why can this one be handled at a window only?',
    answer:
      'Its page says why, with the article: many points, an accident, a driver who is not filed. Below stand what to bring, address and telephone.',
    also: 'offline office in person',
  },
  noPhotos: {
    asks: 'I cannot see the photos',
    answer:
      'The page says why: none is taken on the spot; the office has not published them; they are kept no longer. At a window you can ask to see them. If plate, time, place or act cannot be seen you can object.',
    also: 'picture evidence unclear blurred',
  },
  noneYet: {
    asks: 'Nothing was found. Is there really nothing?',
    answer:
      'Not surely. Records are reviewed before they are entered, those of other places later. The page says from when and from whom the data is.',
    also: 'delay old data how long updated',
  },
  points: {
    asks: 'When do I get the points?',
    answer:
      'When you accept the record and the decision is made, whether it is paid or not. Before you accept, the page says from how many to how many.',
    also: 'demerit licence score',
  },
  twelve: {
    asks: 'I am near the full points. Which record first?',
    answer:
      'Add your licence and open "Which record first": it shows the points after each. One that fills them is for a window, with lessons and an exam.',
    also: 'limit full exam order',
  },
  borrowed: {
    asks: 'Somebody else drove my car',
    answer:
      'Anybody may pay the fine; the points are accepted by the driver of that time with their own licence. If they are not filed for this car, go to a window with both persons’ papers.',
    also: 'lent friend company car driver',
  },
  sold: {
    asks: 'I sold the car and still get its violations',
    answer:
      'What happened after the transfer is not yours: take its papers to a window, or object to the record. Then remove the car at the foot of its page and you are told no more.',
    also: 'second hand transfer old car',
  },
  cloned: {
    asks: 'The car in the photo is not mine',
    answer:
      'Do not accept it. Open the record, choose "I object" and the ground of a cloned or a misread plate; report it to the police first and have the receipt ready.',
    also: 'fake plate stolen cloned wrong car',
  },
  twice: {
    asks: 'The same place and time was recorded twice',
    answer: 'It is marked "Worth checking". Handle one and object to the other, as recorded twice.',
    also: 'duplicate double record',
  },
  objectHow: {
    asks: 'I disagree with a record. How do I object?',
    answer:
      'Before it is handled open it, choose "I object", a ground, say what happened, check and send. Case number and last day of the answer are shown. Do not accept it while it is reviewed.',
    also: 'appeal dispute contest',
  },
  objectRefused: {
    asks: 'My objection was refused. What now?',
    answer:
      'You can still accept the record. Against the decision you may ask for reconsideration or go to court: it says where and until when.',
    also: 'rejected court reconsideration',
  },
  photoRead: {
    asks: 'The photo is not read',
    answer:
      'Lay the paper flat, let the number fill the frame, and avoid glare and shadows. Digits that are not sure are marked to be checked; you can type instead at any time.',
    also: 'camera ocr blurred recognise',
  },
  foreign: {
    asks: 'Can foreigners use this?',
    answer:
      'Paying needs the decision number alone. Type the number of your licence as it is printed. At a window bring passport or residence permit.',
    also: 'passport expat hong kong macau taiwan',
  },
  fake: {
    asks: 'I got a message with a link about a violation',
    answer:
      'Do not open it. Open this service yourself, or call 12123. We never ask for card numbers, passwords or codes and never call for money.',
    also: 'scam fraud sms phishing',
  },
  letters: {
    asks: 'The letters are too small',
    answer: 'Large letters and buttons on the home page, or Size of the text under Me: choose Largest.',
    also: 'elderly font bigger',
  },
  ownData: {
    asks: 'How do I delete my data?',
    answer:
      'Under Me, My data: see it, take it along, delete it. The books of payments are kept by law with nothing that leads to you.',
    also: 'account privacy erase',
  },
};
