export { ComposePage } from './ComposePage'
