import type { Day } from '../../days/day';

/**
 * Days off that are no weekend, and weekend days worked, as one of the State Council's yearly notices on holidays
 * (国务院办公厅关于部分节假日安排的通知) names them. A notice for a year appears in November of the year before, and may name days
 * of that December: days stand under their own date, whichever notice names them.
 */
export type HolidayNotice = {
  year: number;
  instrument: string;
  publishedOn: Day;
  daysOff: readonly Day[];
  daysWorked: readonly Day[];
};

export const holidayNotices: readonly HolidayNotice[] = [
  {
    year: 2024,
    instrument: '国办发明电〔2023〕7号',
    publishedOn: '2023-10-25',
    daysOff: [
      '2024-01-01',
      '2024-02-12',
      '2024-02-13',
      '2024-02-14',
      '2024-02-15',
      '2024-02-16',
      '2024-04-04',
      '2024-04-05',
      '2024-05-01',
      '2024-05-02',
      '2024-05-03',
      '2024-06-10',
      '2024-09-16',
      '2024-09-17',
      '2024-10-01',
      '2024-10-02',
      '2024-10-03',
      '2024-10-04',
      '2024-10-07',
    ],
    daysWorked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    instrument: '国办发明电〔2024〕12号',
    publishedOn: '2024-11-12',
    daysOff: [
      '2025-01-01',
      '2025-01-28',
      '2025-01-29',
      '2025-01-30',
      '2025-01-31',
      '2025-02-03',
      '2025-02-04',
      '2025-04-04',
      '2025-05-01',
      '2025-05-02',
      '2025-05-05',
      '2025-06-02',
      '2025-10-01',
      '2025-10-02',
      '2025-10-03',
      '2025-10-06',
      '2025-10-07',
      '2025-10-08',
    ],
    daysWorked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    instrument: '国办发明电〔2025〕7号',
    publishedOn: '2025-11-04',
    daysOff: [
      '2026-01-01',
      '2026-01-02',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-23',
      '2026-04-06',
      '2026-05-01',
      '2026-05-04',
      '2026-05-05',
      '2026-06-19',
      '2026-09-25',
      '2026-10-01',
      '2026-10-02',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ],
    daysWorked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/** Days off by themselves, whatever a notice adds (全国年节及纪念日放假办法). The lunar ones need the notice. */
export const fixedDaysOff: readonly { from: Day; to: Day | null; days: readonly string[]; article: string }[] = [
  {
    from: '2014-01-01',
    to: '2024-12-31',
    days: ['01-01', '05-01', '10-01', '10-02', '10-03'],
    article: '全国年节及纪念日放假办法（2013年修订） 第二条',
  },
  {
    from: '2025-01-01',
    to: null,
    days: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'],
    article: '全国年节及纪念日放假办法（2024年修订） 第二条',
  },
];
