export { AccountParametersPage, SpaceParametersPage } from './pages'
