import { FileInput, Loader, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '@/lib/http'
import { upload } from './upload'
import type { FieldProps } from './fieldProps'

const size = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)

/** Files to be uploaded; what a launch gets is the token of the upload. */
export function FileField({ input, common, value, error, onChange, form }: FieldProps) {
  const [files, setFiles] = useState<File[]>([])
  const send = useMutation({
    mutationFn: (chosen: File[]) => upload(form.space, form.item.details, input.name, chosen),
    onSuccess: ({ token }) => onChange(token),
    onError: () => onChange(''),
  })
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    if (chosen.length === 0) onChange('')
    else send.mutate(chosen)
  }
  const refused = send.isError ? asProblem(send.error).message : null
  return (
    <>
      <FileInput
        {...common}
        multiple
        clearable
        value={files}
        onChange={choose}
        placeholder={value === '' || files.length > 0 ? 'Choose files' : 'Files uploaded before are kept'}
        leftSection={send.isPending ? <Loader size={14} /> : <IconUpload size={16} />}
        error={refused ?? error}
      />
      {send.data && files.length > 0 && (
        <Text size="xs" c="dimmed" mt={4} role="status">
          Uploaded: {send.data.files.map((file) => `${file.name} (${size(file.size)})`).join(', ')}
        </Text>
      )}
    </>
  )
}
