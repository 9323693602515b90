import { Checkbox, MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ProblemAlert } from '@/components/ProblemAlert'
import { spacesQuery } from '@/lib/queries'

interface Allowed {
  allSpaces: boolean
  spaces: string[]
}

/** Which spaces something of the account serves. */
export function AllowedSpaces({ form, change }: { form: Allowed; change: (part: Partial<Allowed>) => void }) {
  const spaces = useQuery(spacesQuery)
  return (
    <>
      <Checkbox
        label="Every space may use it"
        checked={form.allSpaces}
        onChange={(event) => change({ allSpaces: event.currentTarget.checked })}
      />
      {!form.allSpaces && (
        <MultiSelect
          label="Spaces that may use it"
          data={(spaces.data ?? []).map((one) => one.name)}
          value={form.spaces}
          onChange={(chosen) => change({ spaces: chosen })}
          searchable
        />
      )}
      {spaces.isError && <ProblemAlert error={spaces.error} title="The spaces could not be loaded" />}
    </>
  )
}
