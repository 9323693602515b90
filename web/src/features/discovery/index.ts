export { AssetsPage } from './AssetsPage'
