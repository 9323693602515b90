import { Box, Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTerminal2 } from '@tabler/icons-react'
import { useState } from 'react'
import { CopyButton } from '@/components/CopyButton'
import type { LaunchForm } from '../useLaunchForm'
import { cliCommand, curlCommand } from './commands'

function Shown({ form }: { form: LaunchForm }) {
  const [how, setHow] = useState('cli')
  const text = how === 'cli' ? cliCommand(form) : curlCommand(form, window.location.origin)
  const secret = form.item.details.inputs.some((input) => input.sensitive && form.request.inputs?.[input.name])
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <SegmentedControl
          value={how}
          onChange={setHow}
          data={[
            { value: 'cli', label: 'Command line' },
            { value: 'curl', label: 'API call' },
          ]}
          aria-label="As what"
        />
        <CopyButton value={text} what={how === 'cli' ? 'the command' : 'the call'} />
      </Group>
      <Box component="pre" className="command" tabIndex={0} aria-label="The same launch as a command">
        {text}
      </Box>
      <Text size="xs" c="dimmed">
        It needs SLIPWAY_URL and SLIPWAY_TOKEN; make a token on the page “My tokens”.
        {secret && ' Secrets are not in it: set the variables that stand for them first.'}
      </Text>
    </Stack>
  )
}

/** The same launch for a terminal or a script. */
export function Commands({ form }: { form: LaunchForm }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="subtle" size="compact-sm" leftSection={<IconTerminal2 size={16} />} onClick={open}>
        As a command or API call
      </Button>
      <Modal opened={opened} onClose={close} title="The same launch as a command" size="xl">
        <Shown form={form} />
      </Modal>
    </>
  )
}
