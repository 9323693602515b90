export { ConnectPage } from './ConnectPage'
export { ConnectGroupPage } from './groups/ConnectGroupPage'
export { RepositoriesPage } from './RepositoriesPage'
