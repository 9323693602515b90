import {
  Button,
  Card,
  createTheme,
  Modal,
  NavLink,
  Paper,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

/** Calm water, deep hull, one warm signal colour. */
const tide: MantineColorsTuple = [
  '#e6f6f9', '#d0ebf1', '#a2d6e2', '#70c0d3', '#49adc6', '#2fa0bd', '#1c91af', '#0e7c98', '#07697f', '#045467',
] // prettier-ignore
const dark: MantineColorsTuple = [
  '#d7e2ea', '#b4c5d2', '#8ea4b5', '#5f7a90', '#2c445a', '#223a50', '#152b3f', '#0b1d2e', '#081726', '#050f1a',
] // prettier-ignore
const buoy: MantineColorsTuple = [
  '#fff0ea', '#ffdfd2', '#ffbda4', '#ff9872', '#ff7a49', '#f9662f', '#e9561f', '#c94413', '#a63710', '#842b0c',
] // prettier-ignore

export const theme = createTheme({
  colors: { tide, dark, buoy },
  primaryColor: 'tide',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  defaultRadius: 'md',
  fontFamily: "'Figtree Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  headings: { fontFamily: "'Figtree Variable', system-ui, sans-serif", fontWeight: '680' },
  cursorType: 'pointer',
  components: {
    Card: Card.extend({ defaultProps: { withBorder: true, radius: 'lg' } }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    Button: Button.extend({ defaultProps: { fw: 600 } }),
    Modal: Modal.extend({
      defaultProps: { radius: 'lg', overlayProps: { blur: 3, backgroundOpacity: 0.4 } },
      styles: { title: { fontSize: 18, fontWeight: 680, letterSpacing: '-0.015em', overflowWrap: 'anywhere' } },
    }),
    NavLink: NavLink.extend({ defaultProps: { variant: 'subtle' } }),
  },
})

/** Mantine's light variant for dark water: a tint of the colour, not a block of it. */
const TINTS = { tide: '47 160 189', teal: '32 201 151', orange: '255 146 43', red: '255 107 107', gray: '160 180 195' }
const tints = Object.fromEntries(
  Object.entries(TINTS).flatMap(([name, rgb]) => [
    [`--mantine-color-${name}-light`, `rgb(${rgb} / 14%)`],
    [`--mantine-color-${name}-light-hover`, `rgb(${rgb} / 24%)`],
    [`--mantine-color-${name}-light-color`, `var(--mantine-color-${name}-3)`],
  ]),
)

/** Paper on mist by day, lit panels on deep water by night; grey text dark enough to read. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f3f7f9',
    '--mantine-color-text': '#0d2233',
    '--mantine-color-dimmed': '#536878',
    '--mantine-color-placeholder': '#6b7f8e',
    '--mantine-color-default-border': '#d9e3e9',
    '--panel': '#ffffff',
    '--code-name': '#07697f',
    '--code-text': '#a63710',
    '--code-value': '#22705a',
  },
  dark: {
    '--mantine-color-dimmed': '#93a9ba',
    '--mantine-color-default-border': '#24405a',
    '--panel': '#10263a',
    '--code-name': '#74d4e4',
    '--code-text': '#ffb597',
    '--code-value': '#8fe0b5',
    ...tints,
    '--mantine-primary-color-light': 'var(--mantine-color-tide-light)',
    '--mantine-primary-color-light-hover': 'var(--mantine-color-tide-light-hover)',
    '--mantine-primary-color-light-color': 'var(--mantine-color-tide-light-color)',
  },
})
