export { HostsPage } from './HostsPage'
