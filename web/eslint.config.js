import { readdirSync } from 'node:fs'
import { URL } from 'node:url'
import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const rooms = readdirSync(new URL('./src/features', import.meta.url))
const floor = (target, from, message, except = []) => ({ target, from, message, except })

/** components | lib | api → features → app: an import may only point to the left. */
const floors = [
  ...['./src/features', './src/app', './src/components'].map((from) =>
    floor('./src/lib', from, 'lib is the ground floor.'),
  ),
  ...['./src/features', './src/app', './src/components', './src/lib'].map((from) =>
    floor('./src/api', from, 'api is generated and imports nothing.'),
  ),
  ...['./src/features', './src/app', './src/api'].map((from) =>
    floor('./src/components', from, 'A component could live in any product.'),
  ),
  floor('./src/features', './src/app', 'Features do not know the app.'),
  ...rooms.map((room) =>
    floor(`./src/features/${room}`, './src/features', 'Features do not import each other.', [`./${room}`]),
  ),
]

export default tseslint.config(
  { ignores: ['dist', 'target', 'src/api', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  hooks.configs.flat.recommended,
  a11y.flatConfigs.recommended,
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: floors }],
      'max-lines': ['error', { max: 250 }],
    },
  },
)
