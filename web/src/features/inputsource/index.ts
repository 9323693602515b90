export { InputSourcesPage } from './InputSourcesPage'
