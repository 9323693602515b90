export { AgentsPage } from './AgentsPage'
