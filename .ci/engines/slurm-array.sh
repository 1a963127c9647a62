#!/bin/bash
# One shard of a plan for each task of a Slurm array. Plan first, then submit as many tasks as the plan has
# shards, counted from 0:
#
#     scrutiny plan --shards 8 --output run/plan.json
#     sbatch --array=0-7 .ci/engines/slurm-array.sh run/plan.json
#
# Tasks that failed, or any others, are submitted again by their numbers (--array=3,5), or all of them: a
# shard that is done ends at once. When every task has ended, once and on one machine:
#
#     scrutiny merge run/plan.json --output /srv/papers
#
# or as a job of its own that waits for them:
#
#     sbatch --dependency=afterany:JOB --wrap 'scrutiny merge run/plan.json --output /srv/papers'
#
# afterany and not afterok: the merge itself says which shards are missing.
#
#SBATCH --job-name=scrutiny
# One process makes one shard, with as many threads as the task has processors.
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=1G
# A shard takes seconds or minutes. One that takes an hour hangs.
#SBATCH --time=01:00:00
# Puts a task back when its machine fails. A task that was killed by itself is not put back by Slurm.
#SBATCH --requeue
#SBATCH --output=scrutiny-%A_%a.log

plan=${1:?the file of the plan}
# Which shard it is stands in SLURM_ARRAY_TASK_ID. How many there are stands in the plan and nowhere else:
# SLURM_ARRAY_TASK_COUNT is the count of this submission, which is 1 where one task is submitted again.
for try in 1 2 3; do
  "${SCRUTINY:-scrutiny}" build --plan "$plan" --jobs "${SLURM_CPUS_PER_TASK:-1}"
  status=$?
  case $status in
    # 69: done, but one form could not be made here. The merge says so once for all shards.
    0 | 69) exit 0 ;;
    # 73: no room, or no permission just now. 75: another copy of this task is at work.
    73 | 75) sleep $((try * ${SCRUTINY_WAIT:-20})) ;;
    # 64, 65, 66 and 70 are said of the plan, the inputs or the program: again would be the same.
    *) exit $status ;;
  esac
done
exit $status
