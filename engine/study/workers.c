#include "base/i18n.h"
#include "study/study_internal.h"

#include <pthread.h>
#include <stdlib.h>

// The threads of a study. Each has its own run and buffers, takes the next play-through that is
// left, and writes its outcome into that one's own place: nothing depends on who was faster.

enum { TOLD_EVERY = 16 };

/// What the threads share; all but `result`, which is only written place by place, under `lock`.
typedef struct dm_crew {
    dm_study_result *result;
    pthread_mutex_t lock;
    pthread_cond_t moved;
    int64_t total;
    int64_t next;
    int64_t done;
    int working;
    bool is_cancelled;
} dm_crew;

typedef struct worker {
    dm_crew *crew;
    dm_run *run;
    dm_event_numbers *numbers;
    dm_tally_of_set *tallies; ///< of what this thread played
    pthread_t thread;
} worker;

static bool take(dm_crew *crew, int64_t *index)
{
    pthread_mutex_lock(&crew->lock);
    const bool is_left = !crew->is_cancelled && crew->next < crew->total;
    if (is_left) *index = crew->next++;
    pthread_mutex_unlock(&crew->lock);
    return is_left;
}

static void tell(dm_crew *crew)
{
    pthread_mutex_lock(&crew->lock);
    crew->done++;
    if (crew->done % TOLD_EVERY == 0) pthread_cond_signal(&crew->moved);
    pthread_mutex_unlock(&crew->lock);
}

static void count(const dm_scenario *scenario, const dm_spoken *spoken, dm_tally_of_set *tally)
{
    for (int i = 0; i < scenario->clauses_count; i++) {
        for (int said = 0; said < DM_SAID_COUNT; said++)
            tally->plays[i][said] += dm_has_spoken(spoken, (dm_said)said, i);
    }
}

static void play(worker *self, int64_t index)
{
    dm_study_result *result = self->crew->result;
    const dm_study *study = &result->study;
    const int seed = (int)(index / result->slot_count);
    const int slot = (int)(index % result->slot_count);
    dm_run *run = self->run;
    run->setup = dm_setup_default(study->scenario, study->first_seed + (uint64_t)seed);
    dm_plan_norms(result, seed, slot, run->setup.norms);
    run->events.count = 0;
    dm_run_play(run);
    dm_spoken spoken;
    result->outcomes[index] = dm_outcome_of(run, self->numbers, &spoken);
    for (int set = 0; set < study->set_count; set++) {
        if (result->set_slots[set] == slot) count(study->scenario, &spoken, &self->tallies[set]);
    }
}

static void *work(void *argument)
{
    worker *self = argument;
    int64_t index = 0;
    while (take(self->crew, &index)) {
        play(self, index);
        tell(self->crew);
    }
    pthread_mutex_lock(&self->crew->lock);
    self->crew->working--;
    pthread_cond_signal(&self->crew->moved);
    pthread_mutex_unlock(&self->crew->lock);
    return NULL;
}

static void give_back(worker *self)
{
    if (self->run != NULL) {
        free(self->run->world);
        free(self->run->events.items);
    }
    free(self->run);
    free(self->numbers);
    free(self->tallies);
}

/// Adds what a thread has counted: whole numbers, so the order does not matter.
static void add_tallies(const worker *self, dm_study_result *result)
{
    for (int set = 0; self->tallies != NULL && set < result->study.set_count; set++) {
        for (int i = 0; i < DM_CLAUSES_MAX; i++) {
            for (int said = 0; said < DM_SAID_COUNT; said++)
                result->tallies[set].plays[i][said] += self->tallies[set].plays[i][said];
        }
    }
}

static bool equip(worker *self, dm_crew *crew, int job)
{
    const dm_study *study = &crew->result->study;
    self->crew = crew;
    self->numbers = calloc(1, sizeof *self->numbers);
    self->run = calloc(1, sizeof *self->run);
    self->tallies = calloc((size_t)study->set_count, sizeof *self->tallies);
    if (self->run == NULL || self->numbers == NULL || self->tallies == NULL) return false;
    self->run->scenario = study->scenario;
    self->run->world = calloc(1, sizeof *self->run->world);
    self->run->events.items = calloc(DM_EVENTS_MAX, sizeof *self->run->events.items);
    self->run->events.capacity = DM_EVENTS_MAX;
    if (study->advisers != NULL) self->run->adviser = study->advisers[job];
    for (int state = 0; state < DM_STATES; state++)
        self->run->doctrines[state] = study->doctrines[state];
    return self->run->world != NULL && self->run->events.items != NULL;
}

/// Waits for the threads, and tells the caller how far they are.
static void watch(dm_crew *crew)
{
    const dm_study *study = &crew->result->study;
    pthread_mutex_lock(&crew->lock);
    while (crew->working > 0) {
        pthread_cond_wait(&crew->moved, &crew->lock);
        const int64_t done = crew->done;
        if (study->progress == NULL || crew->is_cancelled) continue;
        pthread_mutex_unlock(&crew->lock);
        const bool goes_on = study->progress(study->self, done, crew->total);
        pthread_mutex_lock(&crew->lock);
        if (!goes_on) crew->is_cancelled = true;
    }
    pthread_mutex_unlock(&crew->lock);
    // Threads may be done before anybody looked: the end is always told.
    if (study->progress != NULL && !crew->is_cancelled)
        study->progress(study->self, crew->done, crew->total);
}

/// @return how many threads run
static int start_all(dm_crew *crew, worker *workers, int count)
{
    int started = 0;
    for (; started < count; started++) {
        if (!equip(&workers[started], crew, started)) break;
        pthread_mutex_lock(&crew->lock);
        crew->working++;
        pthread_mutex_unlock(&crew->lock);
        if (pthread_create(&workers[started].thread, NULL, work, &workers[started]) == 0) continue;
        pthread_mutex_lock(&crew->lock);
        crew->working--;
        pthread_mutex_unlock(&crew->lock);
        break;
    }
    return started;
}

dm_status dm_workers_play(dm_study_result *result, dm_diag *diag)
{
    const int jobs = result->study.job_count;
    worker *workers = calloc((size_t)jobs, sizeof *workers);
    if (workers == NULL) return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    dm_crew crew = {.result = result,
                    .total = (int64_t)result->study.seed_count * result->slot_count};
    pthread_mutex_init(&crew.lock, NULL);
    pthread_cond_init(&crew.moved, NULL);

    const int started = start_all(&crew, workers, jobs);
    if (started > 0) watch(&crew); // fewer threads than asked for give the same result
    for (int i = 0; i < started; i++) pthread_join(workers[i].thread, NULL);
    for (int i = 0; i < started; i++) add_tallies(&workers[i], result);
    for (int i = 0; i < jobs; i++) give_back(&workers[i]);
    free(workers);
    pthread_cond_destroy(&crew.moved);
    pthread_mutex_destroy(&crew.lock);
    result->is_cancelled = crew.is_cancelled;
    if (started == 0) return dm_fail(diag, DM_E_IO, NULL, "%s", _("no thread could be started"));
    return DM_OK;
}
