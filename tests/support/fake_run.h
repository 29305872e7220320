#pragma once

#include "model/world.h"

/// A run that never happened: a small scenario in the manner of Cold Harbour, made by hand, and
/// events with the world that they left behind. For tests and benches of the view.
typedef struct dm_fake_run {
    dm_scenario scenario;
    dm_world world;
    dm_events events;
    uint32_t text_capacity;
} dm_fake_run;

/// About 60 events of one day: an outage, messages, a missed obligation, a breach, an ending.
dm_fake_run *dm_fake_run_story(void);

/// `event_count` events of all kinds over two days, keyed by their number: always the same.
dm_fake_run *dm_fake_run_crowd(int event_count);

void dm_fake_run_free(dm_fake_run *run);
