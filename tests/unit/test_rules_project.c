// What a seat may know. The proof is by experiment: two worlds that differ only in what West alone
// knows must look the same to East, down to what its computer player would do.
#include "players/player.h"
#include "support/lab.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static int setup(void **state)
{
    *state = dm_lab_open(1);
    return 0;
}

static int teardown(void **state)
{
    dm_lab_close(*state);
    return 0;
}

enum { VIEW_BYTES = 1 << 16 };

/// All that East gets: its view, the acts it may choose from, and its player's choice.
static void look(const dm_lab *lab, char *text)
{
    dm_seat_view view;
    dm_candidate candidates[DM_CANDIDATES_MAX];
    dm_text out = dm_text_over(text, VIEW_BYTES);
    dm_project(lab->scenario, &lab->world, 0, &view);
    dm_seat_view_print(lab->scenario, &view, &out);
    const int decision = dm_open_decision(&lab->world, lab->scenario, 0);
    const int count =
        dm_candidates(lab->scenario, &lab->world, 0, decision, candidates, DM_CANDIDATES_MAX);
    for (int i = 0; i < count; i++) {
        dm_text_format(&out, "%d %d %d %d\n", candidates[i].action, candidates[i].asset,
                       candidates[i].incident, candidates[i].verdict.kind);
    }
    const dm_player player = {.seed = 1, .doctrine = 0};
    const dm_input input = dm_player_choose(lab->scenario, &view, candidates, count, &player, NULL);
    dm_text_format(&out, "chooses %d %d %d\n", input.kind, input.subject, input.object);
    assert_false(out.is_cut);
}

/// Changes everything that only West, or nobody, can know.
static void change_secrets(dm_lab *lab, unsigned salt)
{
    dm_world *world = &lab->world;
    world->tension[1][0] = (int16_t)(salt % 1000);
    world->actors[1].mood = (int16_t)(salt % 500);
    world->actors[1].capital = (int16_t)(salt % 900);
    world->rung = (int16_t)(salt % 12);
    world->peak_rung = (int16_t)(salt % 12);
    world->perceived[1] = (int16_t)(salt % 9);
    for (int i = 0; i < lab->scenario->variables_count; i++) world->variables[i] += (int)salt % 3;
    for (int i = 0; i < lab->scenario->capabilities_count; i++) {
        if (lab->scenario->capabilities[i].actor == 1) world->access[i] ^= 1;
    }
    for (int i = 0; i < world->incident_count; i++) {
        dm_incident *incident = &world->incidents[i];
        incident->beliefs[1].share[DM_SUSPECT_FIRST] = (int16_t)(salt % 700);
        incident->beliefs[1].stated = (int16_t)(salt % 600);
        incident->investigations[1]++;
        incident->detected_at[1] = (int64_t)(salt % 50);
        if (incident->ordered_by != 0) incident->author = (int16_t)((salt >> 3) % 3) - 1;
        if (incident->ordered_by != 0) incident->suspect = (uint8_t)(1 + salt % 5);
        if (incident->known_at[0] < 0) incident->severity = (int16_t)(salt % 100);
    }
    for (int i = 0; i < world->evidence_count; i++) {
        dm_evidence *item = &world->evidence[i];
        if (item->known_at[0] >= 0) continue;
        item->quality = (int16_t)(salt % 1000);
        item->points_to = (int8_t)(salt % 6);
        item->known_at[1] = world->now;
    }
    for (int i = 0; i < world->message_count; i++) {
        dm_message *message = &world->messages[i];
        if (message->from != 1 || message->is_delivered) continue;
        message->fields ^= 5;
        message->kind = (uint8_t)(salt % DM_MESSAGE_COUNT);
    }
    for (int i = 0; i < lab->scenario->assets_count; i++) {
        const dm_asset *asset = &lab->scenario->assets[i];
        if (asset->owner == 1 && !asset->is_public) world->assets[i].level = (int16_t)(salt % 1000);
    }
    for (int i = 0; i < world->operation_count; i++) {
        dm_operation *operation = &world->operations[i];
        if (operation->actor == 1 && operation->state == DM_OPERATION_RUNNING) operation->due += 7;
    }
}

static const char *const steps[] = {
    "outage",     "breach",         "flood",        "footprint",    "notify",
    "find_host",  "find_voice",     "find_forged",  "doubt_forged", "search",
    "deaths",     "assess",         "accuse",       "ask",          "assure",
    "packet",     "their_packet",   "heat",         "standing",     "open_choice",
    "open_both",  "open_free",      "order_on",     "adopt_line",   "adopt_share",
    "adopt_slow", "adopt_hard",     "jam_hall",     "enter_dam",    "west_mobilises",
    "prank",      "footprint_seen", "small_packet", "ask_slowly",
};

static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static void wander(dm_lab *lab, unsigned *seed)
{
    dm_lab_restart(lab, *seed, next_random(seed) % 2 ? "none" : "all");
    const unsigned count = 3 + next_random(seed) % 16;
    for (unsigned i = 0; i < count; i++) {
        dm_lab_fire(lab, steps[next_random(seed) % (sizeof steps / sizeof *steps)]);
        dm_lab_until(lab, lab->world.now + next_random(seed) % 200);
    }
}

static void what_only_the_other_knows_changes_nothing_that_a_seat_sees(void **state)
{
    dm_lab *lab = *state;
    char *before = malloc(VIEW_BYTES);
    char *after = malloc(VIEW_BYTES);
    unsigned seed = 7;
    for (int round = 0; round < 400; round++) {
        wander(lab, &seed);
        look(lab, before);
        change_secrets(lab, next_random(&seed));
        look(lab, after);
        assert_string_equal(before, after);
    }
    free(before);
    free(after);
}

// The experiment itself must be able to fail: what East does know shows.
static void what_a_seat_knows_does_show(void **state)
{
    dm_lab *lab = *state;
    char *before = malloc(VIEW_BYTES);
    char *after = malloc(VIEW_BYTES);
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    look(lab, before);
    static const int rows = 6;
    for (int row = 0; row < rows; row++) {
        const dm_world saved = lab->world;
        if (row == 0) lab->world.tension[0][1]++;
        if (row == 1) lab->world.incidents[0].beliefs[0].share[1]--;
        if (row == 2) lab->world.actors[0].capital--;
        if (row == 3) lab->world.assets[0].level--;
        if (row == 4) lab->world.norms[1] = 1;
        if (row == 5) lab->world.actors[1].accusations++;
        look(lab, after);
        assert_string_not_equal(before, after);
        lab->world = saved;
    }
    free(before);
    free(after);
}

// Events carry the same promise: what is marked as visible to East never depends on the change.
static void a_whole_run_looks_the_same_to_east_whatever_west_holds_in_its_drawer(void **state)
{
    dm_lab *lab = *state;
    static dm_event first[4096];
    int count = 0;
    for (int round = 0; round < 2; round++) {
        dm_lab_restart(lab, 11, "all");
        dm_lab_fire(lab, "outage");
        for (int i = 0; i < lab->world.evidence_count; i++) {
            // The same drawer with other papers in it.
            if (round == 1) lab->world.evidence[i].quality = 100;
        }
        dm_lab_fire(lab, "notify");
        dm_lab_fire(lab, "find_host");
        dm_lab_until(lab, 900);
        int seen = 0;
        for (int i = 0; i < lab->events.count; i++) {
            if ((lab->items[i].visible & DM_TO_FIRST) == 0) continue;
            dm_event event = lab->items[i];
            event.id = event.cause = 0; // numbering counts hidden events too
            if (round == 0) first[seen] = event;
            if (round == 1) assert_memory_equal(&first[seen], &event, sizeof event);
            seen++;
        }
        if (round == 1) assert_int_equal(seen, count);
        count = seen;
    }
    assert_true(count > 10);
}

static void a_view_counts_what_came_and_went(void **state)
{
    dm_lab *lab = *state;
    dm_seat_view view;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "ask");
    dm_lab_fire(lab, "packet");
    dm_project(lab->scenario, &lab->world, 0, &view);
    assert_int_equal(view.messages_in, 0);
    assert_int_equal(view.messages_out, 1);
    assert_int_equal(view.packets_out, 1);
    assert_int_equal(view.last_hit_at, 0);
    dm_lab_until(lab, 30);
    dm_project(lab->scenario, &lab->world, 0, &view);
    assert_int_equal(view.messages_in, 1);
    assert_int_equal(view.packets_in, 0);
    assert_int_equal(view.incident_count, 1);
    assert_int_equal(view.incidents[0].is_own_victim, 1);
    assert_int_equal(view.levels[dm_lab_row(lab, DM_TABLE_ASSETS, "hall")], -1);
    assert_int_equal(view.levels[dm_lab_row(lab, DM_TABLE_ASSETS, "grid")], 0);
}

static void a_view_says_what_is_owed_and_what_would_pay_it(void **state)
{
    dm_lab *lab = *state;
    dm_seat_view view;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    dm_project(lab->scenario, &lab->world, 0, &view);
    assert_int_equal(view.open_duties, 1);
    assert_int_equal(view.duty_kinds, 1U << DM_MESSAGE_PACKET);
    assert_int_equal(view.duty_fields, 8);
    dm_project(lab->scenario, &lab->world, 1, &view);
    assert_int_equal(view.open_duties, 0);
    assert_int_equal(view.open_claims, 0);
    dm_lab_until(lab, 360);
    dm_project(lab->scenario, &lab->world, 1, &view);
    assert_int_equal(view.open_claims, 1);
    assert_int_equal(view.breaches_of_other, 1);
    dm_lab_fire(lab, "packet");
    dm_project(lab->scenario, &lab->world, 0, &view);
    assert_int_equal(view.open_duties, 0);
}

static void candidates_are_the_possible_acts_with_their_verdicts(void **state)
{
    dm_lab *lab = *state;
    dm_candidate rows[DM_CANDIDATES_MAX];
    const int calm = dm_candidates(lab->scenario, &lab->world, 0, -1, rows, DM_CANDIDATES_MAX);
    assert_in_range(calm, 5, 12);
    for (int i = 0; i < calm; i++) {
        assert_int_not_equal(rows[i].verdict.kind, DM_VERDICT_IMPOSSIBLE);
        assert_int_equal(rows[i].incident, -1);
    }
    dm_lab_fire(lab, "outage");
    const int hit = dm_candidates(lab->scenario, &lab->world, 0, -1, rows, DM_CANDIDATES_MAX);
    assert_int_equal(hit, calm + 1); // now there is something to search
    for (int i = 0; i < hit; i++) assert_int_equal(rows[i].incident, 0);
    assert_int_equal(dm_candidates(lab->scenario, &lab->world, 0, -1, rows, 3), 3);
    lab->world.now = lab->scenario->end_at - 30; // nothing that takes an hour
    assert_int_equal(dm_candidates(lab->scenario, &lab->world, 0, -1, rows, DM_CANDIDATES_MAX), 0);
}

static void own_rung_and_the_others_are_kept_apart(void **state)
{
    dm_lab *lab = *state;
    dm_seat_view view;
    dm_lab_fire(lab, "jam_hall");
    dm_lab_fire(lab, "west_mobilises");
    dm_lab_until(lab, 150);
    dm_project(lab->scenario, &lab->world, 0, &view);
    assert_int_equal(view.own_rung, 7);
    assert_int_equal(view.other_rung, 11);
    assert_int_equal(view.rung, 11);
    dm_project(lab->scenario, &lab->world, 1, &view);
    assert_int_equal(view.own_rung, 11);
    assert_int_equal(view.other_rung, 0); // the jam is not attributed
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(what_only_the_other_knows_changes_nothing_that_a_seat_sees),
        LAB_TEST(what_a_seat_knows_does_show),
        LAB_TEST(a_whole_run_looks_the_same_to_east_whatever_west_holds_in_its_drawer),
        LAB_TEST(a_view_counts_what_came_and_went),
        LAB_TEST(a_view_says_what_is_owed_and_what_would_pay_it),
        LAB_TEST(candidates_are_the_possible_acts_with_their_verdicts),
        LAB_TEST(own_rung_and_the_others_are_kept_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
