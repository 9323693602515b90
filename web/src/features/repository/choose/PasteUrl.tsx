import { Button, Group, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { nameFromUrl, projectUrlFault } from '@/lib/names'
import type { Picked } from './picked'

/** The way past the list: any form of a project's URL. */
export function PasteUrl({ pick }: { pick: (picked: Picked) => void }) {
  const [url, setUrl] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const fault = projectUrlFault(url)
    setError(fault)
    if (fault === null) pick({ url: url.trim(), name: nameFromUrl(url), branch: null })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-start">
        <TextInput
          label="URL of the project"
          placeholder="https://gitlab.example.com/team/infrastructure"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={error}
          flex="1 1 260px"
        />
        <Button type="submit" variant="default" className="beside-field">
          Use this URL
        </Button>
      </Group>
    </form>
  )
}
