/** Conditions of Terraform variables, as far as they can be judged while somebody types. */
type Verdict = boolean | null

/** What Terraform's expressions mean by these, the browser's do not. */
const ELSEWHERE = /\[:|\(\?|\\[AzQEpPCx]/
const NUMBER = /^-?\d+(?:\.\d+)?$/

function compare(left: number, operator: string | undefined, right: number): boolean {
  switch (operator) {
    case '>=':
      return left >= right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '<':
      return left < right
    case '==':
      return left === right
    default:
      return left !== right
  }
}

function strings(list: string): string[] | null {
  try {
    return (JSON.parse(`[${list}]`) as unknown[]).map(String)
  } catch {
    return null
  }
}

function pattern(quoted: string, text: string): Verdict {
  try {
    const source = JSON.parse(quoted) as string
    return ELSEWHERE.test(source) ? null : new RegExp(source, 'u').test(text)
  } catch {
    return null // written for another engine; Terraform itself will judge
  }
}

/** One part of a condition; null where it is of a form that is not known here. */
function clause(part: string, name: string, text: string): Verdict {
  const its = `var\\.${name.replace(/[^\w]/g, '\\$&')}`
  const is = (form: string) => new RegExp(`^${form}$`).exec(part)?.slice(1)
  const regex = is(`can\\(\\s*regex\\(\\s*("(?:[^"\\\\]|\\\\.)*")\\s*,\\s*${its}\\s*\\)\\s*\\)`)
  if (regex?.[0] !== undefined) return pattern(regex[0], text)
  const among = is(`contains\\(\\s*\\[(.*)\\]\\s*,\\s*${its}\\s*\\)`)
  if (among?.[0] !== undefined) return strings(among[0])?.includes(text) ?? null
  const size = is(`length\\(\\s*${its}\\s*\\)\\s*(>=|<=|>|<|==|!=)\\s*(\\d+)`)
  if (size) return /^\s*[[{]/.test(text) ? null : compare([...text].length, size[0], Number(size[1]))
  if (!NUMBER.test(text.trim())) return null
  if (is(`floor\\(\\s*${its}\\s*\\)\\s*==\\s*${its}`)) return Number.isInteger(Number(text))
  const bound = is(`${its}\\s*(>=|<=|>|<|==|!=)\\s*(-?\\d+(?:\\.\\d+)?)`)
  return bound ? compare(Number(text), bound[0], Number(bound[1])) : null
}

/**
 * Whether a value meets a variable's condition: true or false where that is certain, null where only Terraform can tell. Parts
 * joined by `&&` are judged one by one: one that is certainly false decides.
 */
export function meets(condition: string, name: string, text: string): Verdict {
  if (condition.includes('||') || condition.includes('?')) return null
  const verdicts = condition.split('&&').map((part) => clause(part.trim(), name, text))
  if (verdicts.includes(false)) return false
  return verdicts.includes(null) ? null : true
}
