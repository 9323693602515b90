import { Badge, Card, Tabs } from '@mantine/core'
import { TextDiff } from '@/components/TextDiff'
import type { Fault } from './faults'
import { GraphPanel } from './GraphPanel'
import { HelpPanel } from './HelpPanel'
import type { GrainLine } from './language/names'
import { ProblemsPanel } from './ProblemsPanel'

interface Props {
  text: string
  savedText: string
  faults: Fault[]
  grains: GrainLine[]
  here: string | null
  checking: boolean
  error: unknown
  onGo: (from: number, to: number) => void
  onFix: (fault: Fault) => void
}

/** What the text means, beside it: its faults, its graph, what changed, and help. */
export function SidePanel({ text, savedText, faults, grains, here, checking, error, onGo, onFix }: Props) {
  const errors = faults.filter((one) => one.severity === 'error').length
  return (
    <Card padding="sm" className="workbench-side">
      <Tabs defaultValue="graph" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="graph">Graph</Tabs.Tab>
          <Tabs.Tab
            value="problems"
            rightSection={
              faults.length > 0 && (
                <Badge size="sm" variant="light" color={errors > 0 ? 'red' : 'orange'}>
                  {faults.length}
                </Badge>
              )
            }
          >
            Problems
          </Tabs.Tab>
          <Tabs.Tab value="changes">Changes</Tabs.Tab>
          <Tabs.Tab value="help">Help</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="graph">
          <GraphPanel
            grains={grains}
            faults={faults}
            length={text.length}
            here={here}
            onGo={(grain) => onGo(grain.from, grain.from + grain.name.length)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          <ProblemsPanel
            faults={faults}
            checking={checking}
            error={error}
            onGo={(fault) => onGo(fault.from, fault.to)}
            onFix={onFix}
          />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <TextDiff before={savedText} after={text} label="What changed since it was saved" />
        </Tabs.Panel>
        <Tabs.Panel value="help">
          <HelpPanel />
        </Tabs.Panel>
      </Tabs>
    </Card>
  )
}
