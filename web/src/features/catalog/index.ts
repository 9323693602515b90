export { CatalogPage } from './CatalogPage'
