import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)
/** A busy machine is no fault of the page. */
configure({ asyncUtilTimeout: 8_000 })

/** What Mantine asks of a browser and jsdom does not have. */
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }),
})
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Element.prototype.scrollIntoView = () => undefined
window.scrollTo = () => undefined

// The browser of the tests lays nothing out, which the code editor asks about.
Range.prototype.getClientRects = () => ({ length: 0, item: () => null, [Symbol.iterator]: () => [][Symbol.iterator]() })
