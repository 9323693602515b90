import { Anchor, Code, Group, List, Text, ThemeIcon } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'

interface Remark {
  severity: string
  message: string
  path?: string | null
  line?: number | null
  column?: number | null
  suggestion?: string | null
}

function Mark({ severity }: { severity: string }) {
  const error = severity === 'error'
  const color = error ? 'red' : severity === 'warning' ? 'orange' : 'gray'
  const Icon = error ? IconCircleX : severity === 'warning' ? IconAlertTriangle : IconInfoCircle
  return (
    <ThemeIcon size="sm" variant="light" color={color} radius="xl" aria-label={severity}>
      <Icon size={14} />
    </ThemeIcon>
  )
}

/** `main.tf:3:7`, as far as it is known. */
export function place({ path, line, column }: Remark): string {
  return [path, line, column].filter((part) => part !== null && part !== undefined && part !== '').join(':')
}

interface Props {
  remarks: Remark[]
  /** The page that shows a line of the file; null where there is none. */
  link?: (line: number | null | undefined) => string | null
}

function Where({ remark, link }: { remark: Remark; link: Props['link'] }) {
  const page = link?.(remark.line)
  if (!page) return <Code>{place(remark)}</Code>
  return (
    <Anchor href={page} target="_blank" rel="noreferrer" size="sm">
      <Code>{place(remark)}</Code>
    </Anchor>
  )
}

/** Remarks about a file somebody wrote, each with its place. */
export function Diagnostics({ remarks, link }: Props) {
  return (
    <List spacing={6} size="sm" center aria-label="Remarks">
      {remarks.map((remark) => (
        <List.Item key={place(remark) + remark.message} icon={<Mark severity={remark.severity} />}>
          <Group gap={8}>
            <Text size="sm">{remark.message}</Text>
            {place(remark) !== '' && <Where remark={remark} link={link} />}
            {remark.suggestion && !remark.message.includes('Did you mean') && (
              <Text size="sm">Did you mean {remark.suggestion}?</Text>
            )}
          </Group>
        </List.Item>
      ))}
    </List>
  )
}
