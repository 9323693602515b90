import { Accordion, Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { OwnPart } from './cards/OwnParts'
import { InputField } from './fields/InputField'
import { FormIcon } from './FormIcon'
import { names, type Field, type FormPage, type Section } from './layout'
import type { LaunchForm } from './useLaunchForm'

const isShown = (form: LaunchForm) => (field: Field) =>
  field.kind === 'own' ? !form.isHidden(field.own) : !form.isHidden(field.input.name)

/** How many of the fields have a fault that is shown. */
export function faultsIn(form: LaunchForm, sections: Section[]): number {
  const fields = sections.flatMap((section) => section.fields).filter(isShown(form))
  return fields.flatMap(names).filter((name) => form.fault(name) !== null).length
}

function Fields({ fields, form }: { fields: Field[]; form: LaunchForm }) {
  return (
    <Stack gap="lg">
      {fields.map((field) =>
        field.kind === 'own' ? (
          <OwnPart key={`own ${field.own}`} own={field.own} form={form} />
        ) : (
          <InputField key={field.input.name} field={field} form={form} />
        ),
      )}
    </Stack>
  )
}

export function FaultCount({ count }: { count: number }) {
  return count === 0 ? null : (
    <Badge color="red" size="sm" variant="filled" aria-label={`${count} to mend`} circle={count < 10}>
      {count}
    </Badge>
  )
}

/** Sections that can be folded; one with a fault unfolds by itself. */
function Folding({ sections, form, page }: { sections: Section[]; form: LaunchForm; page: string }) {
  const keyed = sections.map((section, index) => ({ ...section, key: `${index} ${section.name}` }))
  const [wanted, setWanted] = useState(() => keyed.filter((section) => section.open).map((section) => section.key))
  const wrong = keyed.filter((section) => faultsIn(form, [section]) > 0).map((section) => section.key)
  return (
    <Accordion
      multiple
      variant="separated"
      radius="lg"
      value={[...new Set([...wanted, ...wrong])]}
      onChange={setWanted}
      aria-label={page}
      keepMounted
    >
      {keyed.map((section) => (
        <Accordion.Item key={section.key} value={section.key}>
          <Accordion.Control icon={section.icon === null ? undefined : <FormIcon name={section.icon} />}>
            <Group gap="xs">
              <Text fw={600}>{section.name}</Text>
              <FaultCount count={faultsIn(form, [section])} />
            </Group>
            {section.description && (
              <Text size="sm" c="dimmed">
                {section.description}
              </Text>
            )}
          </Accordion.Control>
          <Accordion.Panel>
            <Fields fields={section.fields} form={form} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

/** The inputs of a page, in the sections that the author made. Sections of which everything is hidden are not shown. */
export function Sections({ page, form }: { page: FormPage; form: LaunchForm }) {
  const shown = page.sections
    .map((section) => ({ ...section, fields: section.fields.filter(isShown(form)) }))
    .filter((section) => section.fields.length > 0)
  const loose = shown.filter((section) => section.name === null)
  const named = shown.filter((section) => section.name !== null)
  return (
    <Stack>
      {(loose.length > 0 || named.length === 0) && (
        <Card>
          <Title order={2} size="h4" mb="md">
            {page.name}
          </Title>
          {page.description && (
            <Text c="dimmed" size="sm" mt={-8} mb="md">
              {page.description}
            </Text>
          )}
          {shown.length === 0 && <Text c="dimmed">There is nothing to fill in here.</Text>}
          <Fields fields={loose.flatMap((section) => section.fields)} form={form} />
        </Card>
      )}
      {named.length > 0 && <Folding sections={named} form={form} page={page.name} />}
    </Stack>
  )
}
