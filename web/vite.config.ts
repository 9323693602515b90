import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Connect, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Answers the API from memory, so that the pages can be looked at without a server. Fetched only when it is asked. */
const mock: Plugin = {
  name: 'slipway-mock',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const load = server.ssrLoadModule('/mock/serve.ts') as Promise<{ serve: Connect.NextHandleFunction }>
      load.then(({ serve }) => serve(request, response, next), next)
    })
  },
}

/** `npm run dev` speaks to the server at SLIPWAY_URL; `npm run mock` answers the API itself, for work on the looks. */
export default defineConfig(({ mode }) => {
  const server = process.env.SLIPWAY_URL ?? 'http://127.0.0.1:8080'
  return {
    plugins: [react(), ...(mode === 'mock' ? [mock] : [])],
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    server: mode === 'mock' ? {} : { proxy: { '/api': server, '/auth': server } },
    build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 500 },
    test: {
      environment: 'jsdom',
      include: ['src/**/*.test.{ts,tsx}'],
      setupFiles: ['src/test/setup.ts'],
      testTimeout: 30_000,
      restoreMocks: true,
    },
  }
})
