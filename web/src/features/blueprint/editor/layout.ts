import dagre from '@dagrejs/dagre'
import type { GrainLine } from './language/names'

export interface Box {
  grain: GrainLine
  x: number
  y: number
}
export interface Arrow {
  from: string
  to: string
  points: { x: number; y: number }[]
  /** Whether it is part of a circle of grains that wait for each other. */
  circular: boolean
}
export interface Drawing {
  boxes: Box[]
  arrows: Arrow[]
  width: number
  height: number
}

export const BOX = { width: 168, height: 52 }
const GAP = 12

/** Whether following what a grain waits for leads back to it. */
function reaches(from: string, wanted: string, needs: Map<string, string[]>, seen: Set<string>): boolean {
  if (from === wanted) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (needs.get(from) ?? []).some((next) => reaches(next, wanted, needs, seen))
}

/** Lays grains out from top to bottom, each below what it waits for. What waits for something unknown stands alone. */
export function draw(grains: GrainLine[]): Drawing {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 20, ranksep: 40, marginx: GAP, marginy: GAP })
  graph.setDefaultEdgeLabel(() => ({}))
  const known = new Map(grains.map((one) => [one.name, one]))
  const needs = new Map(grains.map((one) => [one.name, one.dependsOn.filter((name) => known.has(name))]))
  for (const name of known.keys()) graph.setNode(name, { ...BOX })
  for (const [name, all] of needs) for (const need of all) graph.setEdge(need, name)
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    boxes: [...known.values()].map((grain) => {
      const { x, y } = graph.node(grain.name) as { x: number; y: number }
      return { grain, x, y }
    }),
    arrows: graph.edges().map(({ v, w }) => ({
      from: v,
      to: w,
      points: (graph.edge(v, w) as { points: { x: number; y: number }[] }).points,
      circular: reaches(v, w, needs, new Set()),
    })),
    width: Math.max(width, 0) || 0,
    height: Math.max(height, 0) || 0,
  }
}
