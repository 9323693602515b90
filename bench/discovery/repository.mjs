// A repository of our own making, the same every time: modules of all kinds among files that are none, and the truth about it.

/** One of each kind by number: its files, and what a scan must find of it as `kind path`. */
const KINDS = {
  terraform: number => {
    const path = `live/team-${number % 20}/stack-${number}`;
    return {
      files: {
        [`${path}/main.tf`]: `terraform {\n  required_version = ">= 1.5"\n}\n\nresource "terraform_data" "it" {\n  input = var.name\n}\n\nmodule "shared" {\n  source = "../../../modules/part-${number % 50}"\n  name   = var.name\n}\n`,
        [`${path}/variables.tf`]: variables(number),
        [`${path}/outputs.tf`]: `output "id" {\n  description = "What was made"\n  value       = terraform_data.it.id\n}\n`,
        [`${path}/README.md`]: `# Stack ${number}\n\nKeeps the things of team ${number % 20} together. More below.\n`,
      },
      finds: [`terraform ${path}`],
    };
  },
  helm: number => {
    const path = `charts/app-${number}`;
    return {
      files: {
        [`${path}/Chart.yaml`]: `apiVersion: v2\nname: app-${number}\ndescription: The application ${number}\ntype: application\nversion: 1.${number}.0\nappVersion: "2.${number}"\n`,
        [`${path}/values.yaml`]: `# -- How many run at once\nreplicas: ${1 + number % 3}\nimage:\n  # Where it comes from\n  repository: registry.example/app-${number}\n  tag: "2.${number}"\nresources: {}\n`,
        [`${path}/templates/deployment.yaml`]: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  replicas: {{ .Values.replicas }}\n`,
        [`${path}/templates/service.yaml`]: `apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n`,
      },
      finds: [`helm ${path}`],
    };
  },
  kubernetes: number => {
    const path = `manifests/set-${number}`;
    return {
      files: {
        [`${path}/deployment.yaml`]: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web-${number}\n  namespace: team-${number % 7}\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: registry.example/web:${number}\n`,
        [`${path}/service.yaml`]: `apiVersion: v1\nkind: Service\nmetadata:\n  name: web-${number}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings-${number}\n`,
      },
      finds: [`kubernetes ${path}`],
    };
  },
  kustomize: number => {
    const path = `overlays/region-${number}`;
    return {
      files: {
        [`${path}/kustomization.yaml`]: `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: region-${number}\nresources:\n  - ../../manifests/set-${number}\npatches:\n  - path: more.yaml\n`,
        [`${path}/more.yaml`]: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web-${number}\nspec:\n  replicas: 3\n`,
      },
      finds: [`kubernetes ${path}`],
    };
  },
  cloudformation: number => ({
    files: {
      [`stacks/queue-${number}.yaml`]: `AWSTemplateFormatVersion: '2010-09-09'\nDescription: The queue ${number}\nParameters:\n  Name:\n    Type: String\n    AllowedPattern: ^[a-z]+$\n  Size:\n    Type: Number\n    Default: ${number}\nResources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Ref Name\nOutputs:\n  Url:\n    Value: !GetAtt Queue.QueueUrl\n`,
    },
    finds: [`cloudformation stacks/queue-${number}.yaml`],
  }),
  ansible: number => ({
    files: {
      [`playbooks/host-${number}.yml`]: `# Sets up the hosts of group ${number}.\n- name: Set up\n  hosts: group_${number}\n  become: true\n  vars:\n    port: ${8000 + number}\n  tasks:\n    - name: Say so\n      ansible.builtin.debug:\n        msg: "on {{ port }}"\n`,
    },
    finds: [`ansible playbooks/host-${number}.yml`],
  }),
  shell: number => ({
    files: {
      [`tools/run-${number}.sh`]: `#!/bin/sh\n# Does the work of night ${number}.\nset -eu\n: "\${REGION_${number}:?where}"\necho "\${REGION_${number}}"\n`,
    },
    finds: [`shell tools/run-${number}.sh`],
  }),
};

/** How many of each there are among a thousand. */
const SHARES = { terraform: 400, helm: 150, kubernetes: 100, kustomize: 50, cloudformation: 150, ansible: 75, shell: 75 };

/** Files that look a little like assets and are none. */
const NOISE = [
  number => [`.github/workflows/build-${number}.yaml`, `name: build\non: [push]\njobs:\n  build:\n    runs-on: any\n    steps:\n      - run: make ${number}\n`],
  number => [`docs/page-${number}.md`, `# Page ${number}\n\n${'Words about it. '.repeat(40)}\n`],
  number => [`services/service-${number}/docker-compose.yml`, `services:\n  web:\n    image: web:${number}\n    ports: ["80:80"]\n`],
  number => [`services/service-${number}/package.json`, `{"name": "service-${number}", "version": "1.0.0", "dependencies": {"a": "^1.0.0"}}\n`],
  number => [`services/service-${number}/openapi.yaml`, `openapi: 3.1.0\ninfo:\n  title: Service ${number}\n  version: "1"\npaths: {}\n`],
  number => [`services/service-${number}/src/Main.java`, `class Main {\n${'    int value;\n'.repeat(30)}}\n`],
  number => [`config/values-${number}.yaml`, `replicas: 3\nimage:\n  tag: "${number}"\n`],
];

function variables(number) {
  return `variable "name" {\n  type        = string\n  description = "Name of stack ${number}"\n}\n\nvariable "zones" {\n  type    = list(object({ name = string, size = optional(number, ${number % 9}) }))\n  default = []\n}\n\nvariable "kind" {\n  type    = string\n  default = "small"\n  validation {\n    condition     = contains(["small", "large"], var.kind)\n    error_message = "Only small or large."\n  }\n}\n`;
}

/** `{ files: path to text, truth: kinds and paths }` with a thousand modules among so many files. */
export function repository(wanted) {
  const files = {}, truth = [];
  for (const [kind, share] of Object.entries(SHARES)) {
    for (let number = 0; number < share; number++) {
      const made = KINDS[kind](number);
      Object.assign(files, made.files);
      truth.push(...made.finds);
    }
  }
  for (let number = 0; number < 50; number++) {
    files[`modules/part-${number}/main.tf`] = `variable "name" {\n  type = string\n}\n\nresource "terraform_data" "part" {\n  input = var.name\n}\n`;
    truth.push(`terraform modules/part-${number}`);
  }
  let count = Object.keys(files).length;
  for (let number = 0; count < wanted; number++, count++) {
    const [path, text] = NOISE[number % NOISE.length](Math.floor(number / NOISE.length));
    files[path] = text;
  }
  return { files, truth: truth.sort() };
}
