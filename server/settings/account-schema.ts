import { Type } from '@sinclair/typebox';
import { closed, filled } from './values';

const source = Type.Union(['plate', 'time', 'place', 'offence'].map((name) => Type.Literal(name)));
const template = closed({
  templateId: filled('the id of the template'),
  page: filled('the page of the mini-program that a notice opens'),
  fields: Type.Record(Type.String(), source),
});

export const account = Type.Optional(
  closed({
    wechat: Type.Optional(
      closed({
        token: Type.String({
          pattern: '^[A-Za-z0-9]{3,32}$',
          description: 'the token (令牌), 3 to 32 letters and digits',
        }),
        aesKey: Type.String({
          pattern: '^[A-Za-z0-9]{43}=?$',
          description: 'the EncodingAESKey, 43 letters and digits',
        }),
        mode: Type.Union(
          ['safe', 'compatible', 'plain'].map((name) => Type.Literal(name)),
          {
            description: 'safe, compatible or plain, as the account is set',
          },
        ),
        menu: Type.Optional(Type.Union([Type.Literal('zh-CN'), Type.Literal('en')], { description: 'zh-CN or en' })),
        template: Type.Optional(template),
        subscription: Type.Optional(template),
      }),
    ),
  }),
);
