export const ACCOUNT_ROLES = ['Account Admin', 'Account Member']
export const SPACE_ROLES = ['Space Admin', 'Space Developer', 'Space Member']

/** What a role means, for the one who gives it. */
export const ROLE_MEANING: Record<string, string> = {
  'Space Admin': 'connects repositories, publishes blueprints, gives roles',
  'Space Developer': 'edits blueprints, launches and force-ends',
  'Space Member': 'launches from the catalog and looks after own environments',
}
