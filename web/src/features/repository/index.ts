export { ConnectPage } from './ConnectPage'
export { RepositoriesPage } from './RepositoriesPage'
