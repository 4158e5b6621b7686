/** A folder that a reader sees through at a glance has twelve entries. each: of what a larger one has many, one file each. */
type Reason = { each: string };

export const wideFolders: Readonly<Record<string, Reason>> = {
  '.': { each: 'a room, or a file that a tool looks for at the root' },
  contract: { each: 'a subject that client, service or bureau speak of' },
  docs: { each: 'a question of a reader' },
  'docs/decisions': { each: 'a decision, numbered and never moved' },

  server: { each: 'a room of the service' },
  'server/papers/finding': { each: 'a kind of value that is found among the words of a paper' },
  'server/store/migrations': { each: 'a migration, numbered and never moved' },
  'server/wiring': { each: 'a room that is wired' },

  sandbox: { each: 'a company, and what starts them' },

  src: { each: 'a room of the app, or a file that Taro looks for there' },
  'src/api': { each: 'a subject of the contract' },
  'src/api/shapes': { each: 'a subject of the contract, written by npm run shapes' },
  'src/features': { each: 'a capability of the app' },
  'src/i18n/en': { each: 'a topic, the same in each language' },
  'src/i18n/topics': { each: 'a topic, written by npm run words' },
  'src/i18n/zh-CN': { each: 'a topic, the same in each language' },
  'src/packages/papers/photograph': { each: 'a part of one screen' },
  'src/packages/violation/detail': { each: 'a part of one screen' },
  'src/platform': { each: 'a capability of the platforms' },
  'src/ui': { each: 'a component with its sheet' },

  'bench/load': { each: 'a part of one program' },
  'bench/ocr/taking': { each: 'a thing that happens to a paper under a camera' },
  'golive/rules': { each: 'a rule of the platforms' },
  scripts: { each: 'a command that package.json names' },

  test: { each: 'a room whose tests lie there' },
  'test/planted': { each: 'an area whose faults are put back' },
  'test/platform': { each: 'a capability of the platforms' },
  'test/scripts': { each: 'a command' },
  'test/server': { each: 'a room of the service, or a story across them' },
};
