export interface components {
  schemas: {
    AccountRoleBody: {
      account_role: string
    }
    AgentBody: {
      name: string
      type: string
      create_date: string | null
      create_user: string | null
      status: string
      spaces: string[]
      errors: string[]
      last_keep_alive: string | null
      version: string | null
      technologies: string[]
    }
    AssetBody: {
      name: string
      kind: string
      iac_resource_type: string
      path: string
      repository: string
      repository_url: string
      repository_type: string
      branch: string
      commit: string
      description: string | null
      inputs: components['schemas']['AssetInput'][]
      outputs: components['schemas']['AssetOutput'][]
      diagnostics: components['schemas']['Diagnostic'][]
      in_error: boolean
      link: string | null
      blueprint_name: string | null
      blueprint_count: number
      facts: { [key: string]: string }
    }
    AssetInput: {
      name: string
      type: string
      default: string | null
      description: string | null
      sensitive: boolean
      required: boolean
      nullable: boolean
      allowed_values: string[]
      rules: {
        condition: string
        message: string
      }[]
    }
    AssetOutput: {
      name: string
      description: string | null
      sensitive: boolean
    }
    AssetsBody: {
      iac_assets: components['schemas']['AssetBody'][]
      paging_info: components['schemas']['PagingInfo']
    }
    BlueprintBody: {
      blueprint_name: string
      name: string
      display_name: string
      repository_name: string
      repository_branch: string | null
      commit: string | null
      description: string | null
      url: string | null
      modified_by: string | null
      last_modified: string | null
      enabled: boolean
      launch_allowed: boolean
      is_sample: boolean
      is_editable: boolean
      spec_version: number
      version: number
      inputs: components['schemas']['InputBody'][]
      outputs: {
        name: string
        description: string | null
        kind: string
        quick: boolean
      }[]
      tags: {
        name: string
        default_value: string | null
        possible_values: string[]
        description: string | null
      }[]
      policies: {
        max_duration: string
        default_duration: string
        default_extend: string
        max_active_environments: number | null
        always_on: boolean
        allow_scheduling: boolean
      }
      num_of_active_environments: number
      grains: {
        name: string
        kind: string
      }[]
      labels: {
        name: string
        color: string | null
      }[]
      icon: string | null
      color: string | null
      diagnostics: components['schemas']['Diagnostic'][]
      errors: {
        name: string
        message: string
        code: string
        line: number | null
        column: number | null
        path: string | null
      }[]
      warnings: {
        name: string
        message: string
        code: string
        line: number | null
        column: number | null
        path: string | null
      }[]
      yaml: string | null
    }
    BranchBody: {
      name: string
      is_default: boolean
      commit: string | null
    }
    CandidateBody: {
      repository_url: string
      name: string
      path_with_namespace: string
      description: string | null
      default_branch: string | null
      visibility: string
      archived: boolean
      empty: boolean
      last_activity_at: string | null
      readable: boolean
      hint: string | null
    }
    CandidatesBody: {
      candidates: components['schemas']['CandidateBody'][]
      paging_info: components['schemas']['PagingInfo']
    }
    CatalogItemBody: {
      details: components['schemas']['BlueprintBody']
      tags: components['schemas']['BlueprintBody.TagBody'][]
      policies: components['schemas']['BlueprintBody.PoliciesBody']
    }
    CollaboratorsRequest: {
      collaborators_emails?: string[] | null
      collaborators_groups?: string[] | null
      all_space_members?: boolean | null
    }
    ConnectRequest: {
      repository_url?: string | null
      access_token?: string | null
      repository_type?: string | null
      branch?: string | null
      repository_name?: string | null
      credential_name?: string | null
      use_all_agents?: boolean | null
      agents?: string[] | null
      eac_auto_registration?: boolean | null
      type?: string | null
    }
    Diagnostic: {
      severity: string
      code: string
      message: string
      path: string | null
      line: number | null
      column: number | null
      suggestion: string | null
    }
    Done: {}
    EnvironmentBody: {
      id: string
      environment_id: string
      read_only: boolean
      is_workflow: boolean
      eac_synced: boolean
      last_used: string
      owner: {
        email: string
        first_name: string
        last_name: string
        join_date: string | null
        display_first_name: string
        display_last_name: string
      }
      initiator: {
        email: string
        first_name: string
        last_name: string
        join_date: string | null
        display_first_name: string
        display_last_name: string
      }
      collaborators_info: {
        collaborators: {
          email: string
        }[]
        all_space_members: boolean
      }
      cost: {
        sum: number
        last_update: string | null
        final: boolean
        currency: string
        incomplete: boolean
      } | null
      details: {
        id: string
        computed_status: string
        definition: {
          metadata: {
            name: string
            blueprint_name: string
            blueprint_commit: string | null
            repository_name: string
            space_name: string
            automation: boolean
            blueprint: string
            description: string | null
            blueprint_inputs: components['schemas']['InputBody'][]
          }
          inputs: {
            name: string
            value: string
          }[]
          tags: {
            name: string
            value: string
          }[]
          labels: components['schemas']['LabelBody'][]
        }
        state: {
          current_state: string
          eac_synced: boolean
          execution: {
            start_time: string | null
            end_time: string | null
            retention: {
              kind: string
              time: string | null
            }
          }
          outputs: {
            name: string
            value: string
            kind: string
            quick: boolean
            sensitive: boolean
            description: string | null
          }[]
          errors: {
            message: string
            grain: string | null
            detail: string | null
            left_behind: string[]
          }[]
          grains: {
            id: string
            name: string
            kind: string
            path: string
            state: {
              current_state: string
              stage: string | null
            }
            sources: {
              store: string | null
              path: string
              branch: string | null
              commit: string | null
              is_last_commit: boolean
            }[]
            depends_on: string[]
            steps: {
              name: string
              started_at: string
              took_ms: number | null
              exit_code: number | null
            }[]
            tool_version: string | null
          }[]
          drift: {
            deployment: {
              detected: boolean
            }
            asset: {
              detected: boolean
              deployed_commit_sha: string | null
              latest_commit_sha: string | null
            }
          }
          waiting_for: string | null
        }
      }
      actions: string[]
      history: {
        at: string
        event: string
        actor: string | null
        detail: string | null
      }[]
    }
    ExtendRequest: {
      duration?: string | null
    }
    GenerateRequest: {
      blueprints_candidates?:
        | {
            name?: string | null
            override_blueprint?: boolean | null
            path?: string | null
            repository_url?: string | null
            type?: string | null
            asset_name?: string | null
          }[]
        | null
      repository_name?: string | null
    }
    GeneratedBody: {
      blueprints: components['schemas']['BlueprintBody'][]
    }
    InputBody: {
      name: string
      type: string
      style: string | null
      value_type: string
      default_value: string | null
      has_default_value: boolean
      optional: boolean
      sensitive: boolean
      description: string | null
      allowed_values: string[]
      possible_values: string[]
      parameter_name: string | null
      pattern: string | null
      validation_description: string | null
      depends_on: string | null
      source_name: string | null
      overrides: string[]
      display_style: string
      rules: components['schemas']['AssetInput.Rule'][]
    }
    LabelBody: {
      key: string
      value: string | null
    }
    LaunchRequest: {
      blueprint_name?: string | null
      environment_name?: string | null
      description?: string | null
      owner_email?: string | null
      inputs?: { [key: string]: unknown } | null
      tags?: { [key: string]: string } | null
      labels?: components['schemas']['LabelBody'][] | null
      collaborators?: components['schemas']['CollaboratorsRequest'] | null
      automation?: unknown | null
      duration?: string | null
      scheduled_end_time?: string | null
      source?: {
        blueprint_name?: string | null
        repository_name?: string | null
        blueprint_folder?: string | null
        branch?: string | null
        commit?: string | null
      } | null
    }
    LaunchedBody: {
      id: string
    }
    LogLineBody: {
      sequence: number
      time: string
      step: string
      text: string
    }
    NewTokenBody: {
      id: string
      access_token: string
      title: string
      expires_at: string | null
    }
    PagingInfo: {
      full_count: number
      requested_page: number
      total_pages: number
    }
    ParameterBody: {
      name: string | null
      value: string | null
      sensitive: boolean
      description: string | null
    }
    ProblemBody: {
      errors: {
        name: string
        message: string
        code: string
        field: string | null
      }[]
      message: string
      action: string | null
      link: string | null
    }
    ProviderBody: {
      id: string
      name: string
      type: string
      base_url: string
      authorized: boolean
      scopes: string[]
      authorize_url: string
      granted_as: string | null
    }
    PublishRequest: {
      blueprint_name?: string | null
      repository_name?: string | null
      is_editable?: boolean | null
    }
    RepositoryBody: {
      name: string
      repository_url: string
      repository_type: string
      branch: string
      status: string
      status_since: string | null
      errors: {
        message: string
        code: string | null
        action: string | null
        link: string | null
      }[]
      credential_name: string | null
      credentials: string | null
      token: string | null
      use_all_agents: boolean
      agents: {
        name: string
        status: string
      }[]
      space_name: string
      last_synced: string | null
      webhook_ids: string[]
      iac_assets_count: { [key: string]: number }
      eac_auto_registration: boolean
      commit: string | null
      web_url: string | null
      connected_by: string | null
    }
    ResourceBody: {
      grain_path: string
      grain_type: string
      resource_name: string
      resource_type: string
      resource_category: string
      status: string
      alias: string | null
      has_running_action: boolean
      attributes: components['schemas']['EnvironmentBody.NameValue'][]
      custom_icon: string | null
      depends_on: string[]
    }
    ScannedAsset: {
      kind: string
      name: string
      path: string
      description: string | null
      inputs: components['schemas']['AssetInput'][]
      outputs: components['schemas']['AssetOutput'][]
      diagnostics: components['schemas']['Diagnostic'][]
      facts: { [key: string]: string }
    }
    SessionBody: {
      signed_in: boolean
      setup_needed: boolean
      user: components['schemas']['UserBody'] | null
      account_permissions: string[]
      spaces: {
        name: string
        color: string
        icon: string
        space_role: string | null
        permissions: string[]
      }[]
      administrators: string[]
      sign_in_provider: string | null
    }
    SetupBody: {
      public_url: string
      sign_in_redirect: string
      repositories_redirect: string
      sign_in_scopes: string[]
      repositories_scopes: string[]
    }
    SetupRequest: {
      token: string
      public_url: string
      gitlab_url: string
      sign_in_application_id: string
      sign_in_application_secret: string
      repositories_application_id: string
      repositories_application_secret: string
      allow_private_address: boolean
    }
    SignInProblemBody: {
      code: string
      title: string
      happened: string
      why: string
      next: string
      link: string | null
    }
    SpaceBody: {
      name: string
      color: string | null
      icon: string | null
      users_count: number
      groups_count: number
    }
    SpaceRequest: {
      name: string
      color?: string | null
      icon?: string | null
    }
    SpaceUserBody: {
      email: string
      first_name: string | null
      last_name: string | null
      space_role: string
      account_role: string | null
      pending: boolean
      avatar_url: string | null
    }
    SpaceUserRequest: {
      email: string
      space_role?: string | null
    }
    TicketBody: {
      id: string
      ticket_id: string | null
    }
    TokenBody: {
      id: string
      user: string
      title: string
      prefix: string
      created_at: string
      expires_at: string | null
      last_used_at: string | null
    }
    TokenRequest: {
      title?: string | null
      expires_at?: string | null
    }
    UserBody: {
      email: string
      username: string | null
      first_name: string
      last_name: string
      display_first_name: string
      display_last_name: string
      timezone: string
      user_type: string
      join_date: string
      account_role: string
      has_access_to_all_spaces: boolean
      permissions: string[]
      avatar_url: string | null
    }
    ValidateRequest: {
      blueprint_name?: string | null
      blueprint_raw_64?: string | null
    }
    ValidationBody: {
      errors: components['schemas']['BlueprintBody.ErrorBody'][]
      warnings: components['schemas']['BlueprintBody.ErrorBody'][]
      diagnostics: components['schemas']['Diagnostic'][]
    }
    'BlueprintBody.TagBody': {
      name: string
      default_value: string | null
      possible_values: string[]
      description: string | null
    }
    'BlueprintBody.PoliciesBody': {
      max_duration: string
      default_duration: string
      default_extend: string
      max_active_environments: number | null
      always_on: boolean
      allow_scheduling: boolean
    }
    'AssetInput.Rule': {
      condition: string
      message: string
    }
    'BlueprintBody.ErrorBody': {
      name: string
      message: string
      code: string
      line: number | null
      column: number | null
      path: string | null
    }
    'EnvironmentBody.NameValue': {
      name: string
      value: string
    }
  }
}
