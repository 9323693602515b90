import { Chip, Group, MultiSelect, Select, TextInput } from '@mantine/core'
import { IconHeart, IconHistory, IconSearch } from '@tabler/icons-react'
import type { CardBody, CatalogLabelBody } from '@/lib/wire'
import { isLabel, labelsOf, SORTS, type Sort, type Wish } from './shelf'

interface Props {
  cards: CardBody[]
  labels: CatalogLabelBody[]
  wish: Wish
  onWish: (wish: Wish) => void
}

/** What the catalog is to show. Everything works with the keyboard; the search is where typing begins. */
export function Filters({ cards, labels, wish, onWish }: Props) {
  const present = labelsOf(cards)
  const quick = labels.filter((label) => label.quick_filter && present.some((one) => isLabel(one.name, label.name)))
  const toggle = (name: string) =>
    wish.labels.includes(name) ? wish.labels.filter((one) => one !== name) : [...wish.labels, name]
  return (
    <Group gap="sm" mb="md" role="search" aria-label="The catalog">
      <TextInput
        aria-label="Search the catalog"
        placeholder="Search"
        leftSection={<IconSearch size={16} />}
        value={wish.text}
        onChange={(event) => onWish({ ...wish, text: event.currentTarget.value })}
        miw={{ base: '100%', sm: 260 }}
      />
      <Chip
        checked={wish.favorites}
        onChange={(favorites) => onWish({ ...wish, favorites })}
        icon={<IconHeart size={13} />}
      >
        Favourites
      </Chip>
      <Chip checked={wish.recent} onChange={(recent) => onWish({ ...wish, recent })} icon={<IconHistory size={13} />}>
        Used by me
      </Chip>
      {quick.map(({ name }) => (
        <Chip
          key={name}
          checked={wish.labels.includes(name)}
          onChange={() => onWish({ ...wish, labels: toggle(name) })}
        >
          {name}
        </Chip>
      ))}
      {present.length > 0 && (
        <MultiSelect
          aria-label="Labels"
          placeholder={wish.labels.length === 0 ? 'Labels' : ''}
          data={present.map((label) => label.name)}
          value={wish.labels}
          onChange={(chosen) => onWish({ ...wish, labels: chosen })}
          searchable
          clearable
          limit={50}
          miw={160}
        />
      )}
      <Select
        aria-label="Sort by"
        data={SORTS}
        value={wish.sort}
        onChange={(sort) => sort !== null && onWish({ ...wish, sort: sort as Sort })}
        allowDeselect={false}
        w={200}
      />
    </Group>
  )
}
