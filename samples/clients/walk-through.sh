#!/usr/bin/env bash
# Walks an environment from its template to its end, with the AWS CLI.
#
#   java -jar fake-core/target/fakeproton-standalone.jar --port 8085 &
#   AWS_ENDPOINT_URL_PROTON=http://127.0.0.1:8085 samples/clients/walk-through.sh
set -euo pipefail

: "${AWS_ENDPOINT_URL_PROTON:?Say where FakeProton listens, such as http://127.0.0.1:8085}"
export AWS_ENDPOINT_URL_PROTON
export AWS_DEFAULT_REGION=${AWS_DEFAULT_REGION:-us-east-1}
# Any key will do; twelve digits are the account. A profile would be asked before them.
export AWS_ACCESS_KEY_ID=123456789012 AWS_SECRET_ACCESS_KEY=fake
unset AWS_PROFILE AWS_SESSION_TOKEN

ROLE=arn:aws:iam::$AWS_ACCESS_KEY_ID:role/proton
SPEC='{proton: EnvironmentSpec, spec: {vpc_cidr: 10.0.0.0/16}}'
BUNDLE='s3={bucket=bundles,key=vpc.tar.gz}'

# ask QUERY COMMAND...: one value of the answer to a call
ask() {
  local query=$1
  shift
  aws proton "$@" --query "$query" --output text
}

# see WHAT EXPECTED ACTUAL: prints a step, or ends the walk
see() {
  if [[ $3 != "$2" ]]; then
    echo "$1: expected $2, got $3" >&2
    exit 1
  fi
  echo "$1: $3"
}

see "template vpc" vpc \
  "$(ask environmentTemplate.name create-environment-template --name vpc)"

see "version 1.0 is sent" REGISTRATION_IN_PROGRESS \
  "$(ask environmentTemplateVersion.status \
    create-environment-template-version --template-name vpc --source "$BUNDLE")"
aws proton wait environment-template-version-registered \
  --template-name vpc --major-version 1 --minor-version 0
see "version 1.0 is published" PUBLISHED \
  "$(ask environmentTemplateVersion.status \
    update-environment-template-version --template-name vpc --major-version 1 --minor-version 0 --status PUBLISHED)"

see "environment prod is created" IN_PROGRESS \
  "$(ask environment.deploymentStatus \
    create-environment --name prod --template-name vpc --template-major-version 1 \
    --proton-service-role-arn "$ROLE" --spec "$SPEC")"
aws proton wait environment-deployed --name prod
see "environment prod is deployed" SUCCEEDED \
  "$(ask environment.deploymentStatus get-environment --name prod)"

see "version 1.1 is sent" REGISTRATION_IN_PROGRESS \
  "$(ask environmentTemplateVersion.status \
    create-environment-template-version --template-name vpc --major-version 1 --source "$BUNDLE")"
aws proton wait environment-template-version-registered \
  --template-name vpc --major-version 1 --minor-version 1
see "version 1.1 is published" PUBLISHED \
  "$(ask environmentTemplateVersion.status \
    update-environment-template-version --template-name vpc --major-version 1 --minor-version 1 --status PUBLISHED)"

see "environment prod is updated" IN_PROGRESS \
  "$(ask environment.deploymentStatus \
    update-environment --name prod --deployment-type MINOR_VERSION \
    --template-major-version 1 --template-minor-version 1)"
aws proton wait environment-deployed --name prod
see "environment prod runs minor version" 1 \
  "$(ask environment.templateMinorVersion get-environment --name prod)"

see "environment prod is deleted" DELETE_IN_PROGRESS \
  "$(ask environment.deploymentStatus delete-environment --name prod)"
see "environments left" 0 "$(ask 'length(environments)' list-environments)"
