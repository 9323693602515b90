import { Text } from '@mantine/core'
import { ButtonLink } from '@/components/links'
import { Harbor } from '@/components/Harbor'

export function NotFound() {
  return (
    <Harbor title="Nothing at this address">
      <Text>The page does not exist, or it is in a space you are not a member of.</Text>
      <ButtonLink to="/">To your spaces</ButtonLink>
    </Harbor>
  )
}
