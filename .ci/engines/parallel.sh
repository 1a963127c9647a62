#!/bin/sh
# The shards of a plan by GNU parallel on this machine, and on others with --sshlogin, where the project and
# the folder of the plan stand under the same paths:
#
#     scrutiny plan --shards 8 --output run/plan.json
#     .ci/engines/parallel.sh run/plan.json 8 --jobs 2
#     scrutiny merge run/plan.json --output /srv/papers
#
# The joblog says how each shard ended. Run again, shards that are done end at once. --retries tries a shard
# again whatever its status was; a shard that never succeeds is said by its own message and by the merge.
plan=${1:?the file of the plan}
shards=${2:?how many shards it has}
shift 2
seq 0 $((shards - 1)) |
  parallel --will-cite --halt never --retries 3 --joblog "$plan.joblog" "$@" \
    "${SCRUTINY:-scrutiny}" build --plan "$plan" --jobs 1 --shard '{}'
