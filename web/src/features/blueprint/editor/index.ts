export { EditBlueprintPage } from './EditBlueprintPage'
export { NewBlueprintPage } from './NewBlueprintPage'
