import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const text = String.raw`/\p{L}/u`;

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read configuration through readEnv in this package’s keys.ts.',
};

/** Visible text belongs to the message files, so that it is translated and mirrored. */
const noVisibleText = [
  { selector: `JSXText[value=${text}]`, message: 'Move visible text to the message files.' },
  {
    selector: `JSXAttribute[name.name=/^(alt|aria-label|aria-description|label|placeholder|title)$/] > Literal[value=${text}]`,
    message: 'Move visible text to the message files.',
  },
  {
    selector: `JSXExpressionContainer > Literal[value=${text}]:not(JSXAttribute *)`,
    message: 'Move visible text to the message files.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.next/**',
      '**/coverage/**',
      '**/generated/**',
      '**/next-env.d.ts',
      '**/playwright-report/**',
      '**/test-results/**',
    ],
  },
  js.configs.recommended,
  { languageOptions: { globals: globals.node } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowEmpty: true },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-syntax': ['error', noEnvironment],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': ['error', noEnvironment, ...noVisibleText],
    },
  },
  {
    files: [
      '**/keys.ts',
      'packages/config/src/env.ts',
      '**/*.config.{ts,js}',
      '**/*.spec.{ts,tsx}',
      'scripts/**',
      'e2e/**',
      'bench/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Nest declares the options it takes as classes that nobody constructs.
    files: ['apps/{api,bff}/**'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/e2e/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
