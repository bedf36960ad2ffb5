import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { assumedPresent, pureCode } from './scripts/pureCode.mjs';

export default defineConfig(
  globalIgnores([
    '**/node_modules',
    '**/.build',
    'dist',
    'coverage',
    '.tmp',
    'test/package/consumer',
    'consumers/app',
    // Merge into the runners' interfaces, whose parameters and any they repeat; a test compiles them.
    'types',
    // Plain JavaScript with dependencies of its own, which this project does not install.
    'examples/beam',
  ]),
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.config.js', '*.config.ts'],
          defaultProject: 'test/tsconfig.json',
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // tsconfig's noPropertyAccessFromIndexSignature asks for brackets.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', assumedPresent],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Hosts without types hand in anything: what a type excludes may still have to be checked.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|fails)$/]',
          message: 'every test runs',
        },
      ],
    },
  },
  {
    // Plain JavaScript, or with dependencies of its own: there are no types to check it by.
    files: ['bench/**', 'mutation/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  ...pureCode,
);
