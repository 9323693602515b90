import { notifications } from '@mantine/notifications'
import { asProblem } from '@/lib/http'

/** Says that something went well. */
export function tell(message: string) {
  notifications.show({ message, color: 'teal', autoClose: 4000 })
}

/** Says that something did not, with what to do; stays until closed. For actions that have no form to show it in. */
export function complain(error: unknown) {
  const problem = asProblem(error)
  notifications.show({
    title: problem.message,
    message: problem.action ?? '',
    color: 'red',
    autoClose: false,
  })
}
