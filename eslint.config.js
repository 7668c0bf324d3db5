import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'A union of literals instead of an enum.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported; no barrels.' },
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
    message: 'No mocks of our own code.',
  },
];
const noClasses = [
  {
    selector: 'ClassDeclaration, ClassExpression',
    message: 'Functions, not classes (errors live in kernel/errors.ts).',
  },
];
const noHiddenClock = [
  { selector: "NewExpression[callee.name='Date']", message: 'Use ctx.now.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Use ctx.now.' },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Use ctx.now.' },
];
const noHiddenSettings = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Settings come from platform/config.ts.',
  },
];
const noCasts = [
  {
    selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
    message: 'Parse at the edge instead of casting.',
  },
];
const restrict = (...lists) => ['error', ...lists.flat()];

const clockFiles = ['src/main.ts', 'src/cli/open-installation.ts'];
const settingFiles = ['src/platform/config.ts'];
const classFiles = ['src/kernel/errors.ts'];
const tests = ['test/**', '**/*.test.{ts,tsx}'];
const terminalFiles = ['src/main.ts', 'src/cli/**', 'bench/**', 'scripts/**'];

const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-params': 'off',
  '@typescript-eslint/max-params': ['error', { max: 3 }],
};

export default defineConfig(
  { ignores: ['dist', 'data', 'coverage', 'node_modules'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-restricted-syntax': restrict(everywhere, noClasses, noHiddenClock, noHiddenSettings),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Tables and permissions are merged into empty interfaces by the modules that own them.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/modules/**', 'src/app/**', 'src/ui/**'],
    ignores: tests,
    rules: { 'no-restricted-syntax': restrict(everywhere, noClasses, noHiddenClock, noHiddenSettings, noCasts) },
  },
  { files: clockFiles, rules: { 'no-restricted-syntax': restrict(everywhere, noClasses, noHiddenSettings) } },
  { files: settingFiles, rules: { 'no-restricted-syntax': restrict(everywhere, noClasses, noHiddenClock) } },
  { files: classFiles, rules: { 'no-restricted-syntax': restrict(everywhere, noHiddenClock, noHiddenSettings) } },
  {
    files: tests,
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': restrict(everywhere, noClasses),
    },
  },
  {
    files: terminalFiles,
    rules: { 'no-console': 'off' },
  },
  {
    files: ['bench/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-restricted-syntax': restrict(everywhere, noClasses) },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': restrict(noClasses) } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      ...sizes,
      '@typescript-eslint/max-params': 'off',
      'max-params': ['error', 3],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-unused-vars': 'error',
    },
  },
);
