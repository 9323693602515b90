import { Anchor, Image, Typography } from '@mantine/core'
import ReactMarkdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'

const WEB = /^https?:\/\//i
const INSIDE = /^(?![a-z][a-z0-9+.-]*:|\/\/)/i

interface Props {
  text: string
  /** Where a picture that lies beside the text is to be had; null where there are none. */
  picture: ((path: string) => string) | null
}

/**
 * Markdown that somebody wrote whom nobody vouches for. HTML in it is shown as text; links lead to the web alone, in a tab of their own
 * that knows nothing of this one; pictures come from beside the text or not at all.
 */
export function Markdown({ text, picture }: Props) {
  const components: Components = {
    a: ({ href, children }) =>
      WEB.test(href ?? '') ? (
        <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow">
          {children}
        </Anchor>
      ) : (
        <span>{children}</span>
      ),
    img: ({ src, alt }) =>
      picture !== null && typeof src === 'string' && src !== '' && INSIDE.test(src) ? (
        <Image component="img" src={picture(decoded(src))} alt={alt ?? ''} w="auto" maw="100%" fit="contain" />
      ) : (
        <em>{alt ? `[${alt}]` : '[picture]'}</em>
      ),
    input: ({ checked }) => <input type="checkbox" checked={checked ?? false} readOnly disabled aria-label="Task" />,
  }
  return (
    <Typography style={{ overflowWrap: 'anywhere' }}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={components}>
        {text}
      </ReactMarkdown>
    </Typography>
  )
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
