import { Type } from '@sinclair/typebox';
import { factsOf } from '../../notice-topics';
import type { Topic } from '../../notice-topics';
import { closed, filled } from './values';

/** A template of a topic, with what there is to tell of it. */
const templateOf = (topic: Topic) =>
  closed({
    templateId: filled('the id of the template'),
    page: filled('the page of the mini-program that a notice opens'),
    fields: Type.Record(Type.String(), Type.Union(factsOf[topic].map((name) => Type.Literal(name)))),
  });
const topics = Object.keys(factsOf) as Topic[];
const notices = closed(
  Object.fromEntries(
    topics.map((topic) => [
      topic,
      Type.Optional(
        closed({ template: Type.Optional(templateOf(topic)), subscription: Type.Optional(templateOf(topic)) }),
      ),
    ]),
  ),
);
/** Beside that of a new violation; WeChat and Alipay ask consent for three at once. */
export const otherTemplates = Type.Optional(
  Type.Partial(
    closed(
      Object.fromEntries(topics.filter((topic) => topic !== 'violation').map((topic) => [topic, templateOf(topic)])),
    ),
    { additionalProperties: false, maxProperties: 2, description: 'two topics at most' },
  ),
);

const push = {
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
};

export const account = Type.Optional(
  closed({
    wechat: Type.Optional(
      closed({
        ...push,
        menu: Type.Optional(Type.Union([Type.Literal('zh-CN'), Type.Literal('en')], { description: 'zh-CN or en' })),
        notices: Type.Optional(notices),
      }),
    ),
    miniProgram: Type.Optional(closed(push)),
    alipay: Type.Optional(
      closed({
        appId: filled('the app id of the life account'),
        privateKey: filled('the private key of its app'),
        publicKey: filled('the public key of its app'),
        alipayPublicKey: filled("Alipay's public key for its app"),
        carOwnerContract: Type.Optional(filled("the number of the contract with Alipay's car-owner service")),
        menu: Type.Optional(Type.Boolean()),
        notices: Type.Optional(
          closed(Object.fromEntries(topics.map((topic) => [topic, Type.Optional(templateOf(topic))]))),
        ),
      }),
    ),
  }),
);
