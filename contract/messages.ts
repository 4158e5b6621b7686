import { Type, type Static } from '@sinclair/typebox';
import { Day, Instant } from './common';

/** GET /v1/messages: the templates of subscription messages that the asker's platform can be asked consent for; often none. */
export const MessageTemplates = Type.Object({ templateIds: Type.Array(Type.String()) });
export type MessageTemplates = Static<typeof MessageTemplates>;

const said = Type.Union([Type.String(), Type.Null()]);

/** waits: not sent yet. unsure: handed to a platform that never answered. unwanted: switched off, or refused. unreachable: no way took it. */
export const Notice = Type.Object({
  topic: Type.Union([
    Type.Literal('violation'),
    Type.Literal('last_day'),
    Type.Literal('objection'),
    Type.Literal('payment'),
    Type.Literal('refund'),
  ]),
  at: Instant,
  state: Type.Union([
    Type.Literal('waits'),
    Type.Literal('unsure'),
    Type.Literal('sent'),
    Type.Literal('unwanted'),
    Type.Literal('unreachable'),
  ]),
  plate: said,
  place: said,
  offence: said,
  number: said,
  amount: said,
  day: Type.Union([Day, Type.Null()]),
  result: said,
});
export type Notice = Static<typeof Notice>;

/** GET /v1/notices: what whoever asks was told, the newest first, and whether they want to be told. POST chooses. */
export const Notices = Type.Object({ isOn: Type.Boolean(), notices: Type.Array(Notice) });
export type Notices = Static<typeof Notices>;
export const ChooseNotices = Type.Object({ isOn: Type.Boolean() }, { additionalProperties: false });
export type ChooseNotices = Static<typeof ChooseNotices>;
