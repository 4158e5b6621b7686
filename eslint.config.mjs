import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const rooms = ['config', 'contract', 'domain', 'server', 'sandbox', 'scripts', 'golive', 'bench', 'test'];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'test/artefacts/',
      '**/*.cjs',
      'babel.config.js',
      'config/process.d.ts',
      '.data/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'warn',
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // A call of the platform fails, throws or is absent on somebody's phone: platform turns that into our words.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/platform/**', 'src/api/**', 'src/ui/**'], // ui may not know platform: it scrolls and focuses by itself
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tarojs/taro',
              importNames: ['default'],
              message: 'Call the platform in src/platform, in our words.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "UnaryExpression[operator='void'] > CallExpression[callee.object.name='Taro']",
          message: 'What it says is lost: turn it into our words, or do it silently().',
        },
      ],
    },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', 200],
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression > Literal[value=/^i?like$/] + TemplateLiteral',
          message: 'A sign of the text may mean any sign there: startingWith(text), of server/store.',
        },
      ],
    },
  },
  {
    files: rooms.map((room) => `${room}/**/*.ts`),
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['config', 'contract', 'domain', 'scripts/lib'].map((room) => `${room}/**/*.ts`),
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
);
