export { LaunchPage } from './LaunchPage'
