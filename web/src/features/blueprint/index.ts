export { BlueprintPage } from './BlueprintPage'
export { BlueprintsPage } from './BlueprintsPage'
