#include "support/lab.h"

#include "script/load.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

dm_lab *dm_lab_open(uint64_t seed)
{
    dm_diag items[8];
    memset(items, 0, sizeof items);
    dm_diags diags = {.items = items, .capacity = 8};
    dm_lab *lab = calloc(1, sizeof *lab);
    assert_non_null(lab);
    const dm_status status =
        dm_scenario_load(DM_SOURCE_DIR "/tests/lab", NULL, &lab->scenario, NULL, &diags);
    for (int i = 0; i < diags.count; i++) {
        char text[2048];
        dm_diag_print(&items[i], text, sizeof text);
        fputs(text, stderr);
    }
    assert_int_equal(status, DM_OK);
    lab->events = (dm_events){.items = lab->items, .capacity = 4096};
    dm_lab_restart(lab, seed, "none");
    return lab;
}

void dm_lab_close(dm_lab *lab)
{
    dm_scenario_free(lab->scenario);
    free(lab);
}

void dm_lab_restart(dm_lab *lab, uint64_t seed, const char *preset)
{
    dm_setup setup = dm_setup_default(lab->scenario, seed);
    const int row = dm_lab_row(lab, DM_TABLE_PRESETS, preset);
    for (int state = 0; state < DM_STATES; state++) {
        setup.norms[state] = lab->scenario->presets[row].norms[state];
    }
    dm_begin(lab->scenario, &setup, &lab->world, &lab->events);
}

int dm_lab_row(const dm_lab *lab, dm_table_id table, const char *id)
{
    const int row = dm_table_find(lab->scenario, table, id);
    if (row < 0) fail_msg("the lab has no %s \"%s\"", dm_table_what(table), id);
    return row;
}

const dm_incident *dm_lab_incident(const dm_lab *lab, const char *id)
{
    const int row = dm_lab_row(lab, DM_TABLE_TEMPLATES, id);
    for (int i = 0; i < lab->world.incident_count; i++) {
        if (lab->world.incidents[i].template_ == row) return &lab->world.incidents[i];
    }
    fail_msg("\"%s\" has not happened", id);
    return NULL;
}

void dm_lab_fire(dm_lab *lab, const char *inject)
{
    const dm_input input = {.kind = DM_INPUT_FIRE, .seat = DM_SEAT_FACILITATOR,
                            .subject = (int16_t)dm_lab_row(lab, DM_TABLE_INJECTS, inject)};
    dm_step(lab->scenario, &lab->world, input, &lab->events);
}

void dm_lab_until(dm_lab *lab, int64_t minute)
{
    while (!lab->world.is_over) {
        const bool is_last = dm_next_minute(&lab->world) > minute;
        const dm_input input = {.kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = minute};
        dm_step(lab->scenario, &lab->world, input, &lab->events);
        if (is_last) return;
    }
}

void dm_lab_choose(dm_lab *lab, const char *decision, const char *option)
{
    const int row = dm_lab_row(lab, DM_TABLE_DECISIONS, decision);
    const dm_span options = lab->scenario->decisions[row].options;
    for (int i = options.first; i < options.first + options.count; i++) {
        if (strcmp(dm_say(lab->scenario, lab->scenario->options[i].noun.id), option) != 0) continue;
        const dm_input input = {.kind = DM_INPUT_CHOOSE,
                                .seat = (uint8_t)lab->scenario->decisions[row].seat,
                                .subject = (int16_t)row, .object = (int16_t)i, .incident = -1,
                                .decision = (int16_t)row, .belief = -1};
        dm_step(lab->scenario, &lab->world, input, &lab->events);
        return;
    }
    fail_msg("decision \"%s\" has no option \"%s\"", decision, option);
}

dm_input dm_lab_act(const dm_lab *lab, int state, const char *action, const char *asset,
                    const char *incident)
{
    dm_input input = {.kind = DM_INPUT_ACT, .seat = (uint8_t)state, .object = -1, .incident = -1,
                      .decision = -1, .belief = -1};
    input.subject = (int16_t)dm_lab_row(lab, DM_TABLE_ACTIONS, action);
    if (asset != NULL) input.object = (int16_t)dm_lab_row(lab, DM_TABLE_ASSETS, asset);
    if (incident != NULL) {
        input.incident = (int16_t)(dm_lab_incident(lab, incident) - lab->world.incidents);
    }
    return input;
}

int dm_lab_count(const dm_lab *lab, dm_event_kind kind)
{
    int count = 0;
    for (int i = 0; i < lab->events.count; i++) count += lab->items[i].kind == kind;
    return count;
}

const dm_event *dm_lab_last(const dm_lab *lab, dm_event_kind kind)
{
    for (int i = lab->events.count - 1; i >= 0; i--) {
        if (lab->items[i].kind == kind) return &lab->items[i];
    }
    fail_msg("no %s event", dm_event_name(kind));
    return NULL;
}
