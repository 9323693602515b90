import { Text } from '@mantine/core'
import { useMemo, type KeyboardEvent } from 'react'
import { stateOf, type Fault } from './faults'
import { BOX, draw, type Arrow } from './layout'
import type { GrainLine } from './language/names'

interface Props {
  grains: GrainLine[]
  faults: Fault[]
  length: number
  /** The grain that the cursor is in. */
  here: string | null
  onGo: (grain: GrainLine) => void
}

const WORDS = { error: 'has errors', warning: 'has warnings', fine: 'fine' }
const LONGEST = 19

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
const path = ({ points }: Arrow) => points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/** Where each grain ends: where the next one begins. */
function ends(grains: GrainLine[], length: number): Map<string, number> {
  const starts = grains.map((one) => one.from).sort((one, other) => one - other)
  return new Map(grains.map((one) => [one.name, starts.find((start) => start > one.from) ?? length]))
}

function onKey(event: KeyboardEvent, go: () => void) {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  go()
}

/** The grains as they depend on each other; each leads to its line. */
export function GraphPanel({ grains, faults, length, here, onGo }: Props) {
  const drawing = useMemo(() => draw(grains), [grains])
  const until = useMemo(() => ends(grains, length), [grains, length])
  const unknown = grains.flatMap((one) => one.dependsOn.filter((need) => !grains.some((each) => each.name === need)))
  if (grains.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No grain is written yet. Each grain below <code>grains:</code> becomes a box here.
      </Text>
    )
  }
  return (
    <>
      {drawing.arrows.some((one) => one.circular) && (
        <Text size="sm" c="red" role="status">
          Grains wait for each other in a circle, so none of them can begin. The red arrows are the circle.
        </Text>
      )}
      {unknown.length > 0 && (
        <Text size="sm" c="red">
          Not there: {[...new Set(unknown)].join(', ')}
        </Text>
      )}
      <div className="graph">
        <svg
          width={drawing.width}
          height={drawing.height}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          role="group"
          aria-label="Grains and what they depend on"
        >
          <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 8 4 0 8Z" />
            </marker>
          </defs>
          {drawing.arrows.map((one) => (
            <path
              key={`${one.from} ${one.to}`}
              d={path(one)}
              data-circular={one.circular || undefined}
              markerEnd="url(#arrow)"
              className="graph-arrow"
            />
          ))}
          {drawing.boxes.map(({ grain, x, y }) => {
            const state = stateOf(grain, until.get(grain.name) ?? length, faults)
            const waits = grain.dependsOn.length > 0 ? `, after ${grain.dependsOn.join(', ')}` : ''
            return (
              <g
                key={grain.name}
                transform={`translate(${x - BOX.width / 2} ${y - BOX.height / 2})`}
                className="graph-box"
                data-state={state}
                data-here={here === grain.name || undefined}
                role="button"
                tabIndex={0}
                aria-label={`${grain.name}, ${grain.kind || 'no kind'}${waits}, ${WORDS[state]}`}
                onClick={() => onGo(grain)}
                onKeyDown={(event) => onKey(event, () => onGo(grain))}
              >
                <title>{`${grain.name}, line ${grain.line}`}</title>
                <rect width={BOX.width} height={BOX.height} rx={9} />
                <text x={14} y={22} className="graph-name">
                  {short(grain.name)}
                </text>
                <text x={14} y={40} className="graph-kind">
                  {grain.kind === '' ? 'no kind yet' : short(grain.kind)}
                </text>
                <circle cx={BOX.width - 16} cy={BOX.height / 2} r={5} />
              </g>
            )
          })}
        </svg>
      </div>
    </>
  )
}
