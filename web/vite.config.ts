import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** `npm run dev` speaks to the server at SLIPWAY_URL; `npm run mock` answers the API itself, for work on the looks. */
export default defineConfig(async ({ mode }) => {
  const server = process.env.SLIPWAY_URL ?? 'http://127.0.0.1:8080'
  const mock = mode === 'mock' ? [(await import('./mock/plugin')).mockServer()] : []
  return {
    plugins: [react(), ...mock],
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    server: mode === 'mock' ? {} : { proxy: { '/api': server, '/auth': server } },
    build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 420 },
    test: {
      environment: 'jsdom',
      include: ['src/**/*.test.{ts,tsx}'],
      setupFiles: ['src/test/setup.ts'],
      testTimeout: 15_000,
      restoreMocks: true,
    },
  }
})
