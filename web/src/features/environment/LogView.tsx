import { useEffect, useRef, useState } from 'react'
import { isErrorLine, pieces } from '@/lib/log'
import type { LogLine } from '@/lib/wire'
import { LINE_HEIGHT, visible } from './window'

interface Props {
  lines: LogLine[]
  follow: boolean
  /** The reader scrolled up. */
  onLeave: () => void
  label: string
}

function Line({ line, top }: { line: LogLine; top: number }) {
  return (
    <div className="line" style={{ top }} data-error={isErrorLine(line.text) || undefined}>
      <span className="number">{line.sequence}</span>
      <span className="step">{line.step}</span>
      <span>
        {pieces(line.text).map((piece, index) => (
          <span key={index} className={piece.className || undefined}>
            {piece.text}
          </span>
        ))}
      </span>
    </div>
  )
}

/** Only the lines in view are in the page, so that a log of a hundred thousand lines scrolls like one of ten. */
export function LogView({ lines, follow, onLeave, label }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState({ top: 0, height: 420 })
  const { from, to } = visible(scroll.top, scroll.height, lines.length)

  useEffect(() => {
    const element = box.current
    if (follow && element) element.scrollTop = element.scrollHeight
  }, [follow, lines.length])

  return (
    <div
      ref={box}
      className="log"
      role="log"
      aria-label={label}
      aria-live="off"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      onWheel={(event) => event.deltaY < 0 && follow && onLeave()}
    >
      <div style={{ height: lines.length * LINE_HEIGHT + 12, position: 'relative' }}>
        {lines.slice(from, to).map((line, index) => (
          <Line key={line.sequence} line={line} top={(from + index) * LINE_HEIGHT + 6} />
        ))}
      </div>
    </div>
  )
}
