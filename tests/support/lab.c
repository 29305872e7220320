#include "support/lab.h"

#include "base/hash.h"
#include "script/load.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What lies beyond the last row of a table must never be read. In the lab it is poisoned with rows
// that would change the play at once, so that a loop that runs one too far is noticed.

#define POISON_AFTER(table, capacity)                                                              \
    do {                                                                                           \
        if (scenario->table##_count > 0 && scenario->table##_count < (capacity)) {                 \
            scenario->table[scenario->table##_count] = scenario->table[0];                         \
        }                                                                                          \
    } while (0)

static void poison_scenario(dm_scenario *scenario)
{
    POISON_AFTER(actors, DM_ACTORS_MAX);
    POISON_AFTER(assets, DM_ASSETS_MAX);
    POISON_AFTER(capabilities, DM_CAPABILITIES_MAX);
    POISON_AFTER(evidence_kinds, DM_EVIDENCE_KINDS_MAX);
    POISON_AFTER(actions, DM_ACTIONS_MAX);
    POISON_AFTER(clues, DM_CLUES_MAX);
    POISON_AFTER(variables, DM_VARIABLES_MAX);
    POISON_AFTER(injects, DM_INJECTS_MAX);
    POISON_AFTER(decisions, DM_DECISIONS_MAX);
    POISON_AFTER(endings, DM_ENDINGS_MAX);
    POISON_AFTER(orders, DM_ORDERS_MAX);
    POISON_AFTER(norms, DM_NORMS_MAX);
    POISON_AFTER(parameters, DM_PARAMETERS_MAX);
    POISON_AFTER(clauses, DM_CLAUSES_MAX);
    POISON_AFTER(watched_injects, DM_INJECTS_MAX);
    POISON_AFTER(watched_decisions, DM_DECISIONS_MAX);
    POISON_AFTER(watched_endings, DM_ENDINGS_MAX);
    POISON_AFTER(act_clauses, DM_CLAUSES_MAX);
    POISON_AFTER(presumptions, DM_CLAUSES_MAX);
    POISON_AFTER(schedules, DM_CLAUSES_MAX);
    // A link that would pass on the outage of an asset that does not exist.
    scenario->dependencies[scenario->dependencies_count] =
        (dm_dependency){.asset = 0, .needs = (int16_t)scenario->assets_count, .share = 1000};
    dm_rung_test *beyond = &scenario->rung_tests[scenario->rung_tests_count];
    *beyond = (dm_rung_test){.rung = 14, .effects = 0xFFFF, .severity_max = 100, .target_max = 4};
    // Spans end before the rows of the next owner: a test that never holds, a verb that kills.
    scenario->tests[scenario->tests_count] =
        (dm_test){.quantity = 0, .value = -1, .parameter = -1, .compare = DM_COMPARE_AT_MOST};
}

static void poison_world(const dm_scenario *scenario, dm_world *world)
{
    world->reached[scenario->dependencies_count] = 1;
    world->decisions[scenario->decisions_count] =
        (dm_decision_state){.phase = DM_DECISION_OPEN, .times = 1};
    world->orders[scenario->orders_count].is_active = 1;
    for (int i = world->incident_count; i < DM_INCIDENTS_MAX; i++) {
        world->incidents[i] = (dm_incident){
            .severity = 99, .rung = 14, .effect = 4, .template_ = 0, .ordered_by = -1, .author = 1};
    }
    for (int i = world->evidence_count; i < DM_EVIDENCE_MAX; i++) {
        world->evidence[i] = (dm_evidence){.quality = 1000,
                                           .kind = 1,
                                           .draw_share = 250,
                                           .points_to = DM_SUSPECT_SECOND,
                                           .field = DM_FIELD_SAMPLE,
                                           .found_by = 3,
                                           .origin_key = dm_hash_name("server"),
                                           .known_at = {0, -1}};
    }
    for (int i = world->operation_count; i < DM_OPERATIONS_MAX; i++) {
        world->operations[i] =
            (dm_operation){.actor = (int16_t)(i % 2), .asset = -1, .state = DM_OPERATION_RUNNING};
    }
    for (int i = world->message_count; i < DM_MESSAGES_MAX; i++) {
        world->messages[i] = (dm_message){.from = (int16_t)(i % 2),
                                          .to = (int16_t)(1 - i % 2),
                                          .kind = DM_MESSAGE_PACKET,
                                          .fields = 0xFFFF,
                                          .is_delivered = 1};
    }
    for (int i = world->obligation_count; i < DM_OBLIGATIONS_MAX; i++) {
        world->obligations[i] =
            (dm_obligation){.debtor = (int16_t)(i % 2), .creditor = (int16_t)(1 - i % 2)};
    }
    for (int i = world->breach_count; i < DM_BREACHES_MAX; i++) {
        world->breaches[i] = (dm_breach){.accused = (int16_t)(i % 2), .known_by = 3};
    }
    for (int i = world->ruling_count; i < DM_RULINGS_MAX; i++) {
        world->rulings[i] = (dm_ruling){.state = (uint8_t)(i % 2), .asset = -1, .option = -1};
    }
    for (int i = world->deed_count; i < DM_DEEDS_MAX; i++) {
        world->deeds[i] = (dm_deed){.rung = 14, .incident = -1, .actor = (int16_t)(i % 2)};
    }
    for (int i = world->agenda_count; i < DM_AGENDA_MAX; i++) {
        world->agenda[i] = (dm_agenda_item){.kind = DM_AGENDA_END};
    }
}

dm_lab *dm_lab_open(uint64_t seed)
{
    return dm_lab_open_in("tests/lab", NULL, seed);
}

dm_lab *dm_lab_open_in(const char *folder, const char *library, uint64_t seed)
{
    char paths[2][512];
    snprintf(paths[0], sizeof paths[0], "%s/%s", DM_SOURCE_DIR, folder);
    snprintf(paths[1], sizeof paths[1], "%s/%s", DM_SOURCE_DIR, library != NULL ? library : "");
    dm_diag items[8];
    memset(items, 0, sizeof items);
    dm_diags diags = {.items = items, .capacity = 8};
    dm_lab *lab = calloc(1, sizeof *lab);
    assert_non_null(lab);
    const dm_status status =
        dm_scenario_load(paths[0], library != NULL ? paths[1] : NULL, &lab->scenario, NULL, &diags);
    for (int i = 0; i < diags.count; i++) {
        char text[2048];
        dm_diag_print(&items[i], text, sizeof text);
        fputs(text, stderr);
    }
    assert_int_equal(status, DM_OK);
    lab->events = (dm_events){.items = lab->items, .capacity = 4096};
    poison_scenario(lab->scenario);
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
    poison_world(lab->scenario, &lab->world);
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
    const dm_input input = {.kind = DM_INPUT_FIRE,
                            .seat = DM_SEAT_FACILITATOR,
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
                                .subject = (int16_t)row,
                                .object = (int16_t)i,
                                .incident = -1,
                                .decision = (int16_t)row,
                                .belief = -1};
        dm_step(lab->scenario, &lab->world, input, &lab->events);
        return;
    }
    fail_msg("decision \"%s\" has no option \"%s\"", decision, option);
}

dm_input dm_lab_act(const dm_lab *lab, int state, const char *action, const char *asset,
                    const char *incident)
{
    dm_input input = {.kind = DM_INPUT_ACT,
                      .seat = (uint8_t)state,
                      .object = -1,
                      .incident = -1,
                      .decision = -1,
                      .belief = -1};
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
