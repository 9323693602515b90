export { AccountCredentialsPage, SpaceCredentialsPage } from './pages'
