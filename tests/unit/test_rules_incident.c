// Incidents, outages and the ladder: what is hit, how far it reaches, how long it lasts, and on
// which rung it stands.
#include "rules/ladder.h"
#include "rules/severity.h"
#include "support/lab.h"
#include "support/test.h"

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

static int level(const dm_lab *lab, const char *asset)
{
    return lab->world.assets[dm_lab_row(lab, DM_TABLE_ASSETS, asset)].level;
}

static void an_incident_happens_once_and_stops_its_asset(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    assert_int_equal(lab->world.incident_count, 1);
    assert_int_equal(level(lab, "grid"), 0);
    const dm_incident *outage = dm_lab_incident(lab, "outage");
    assert_int_equal(outage->persons, 200000);
    assert_int_equal(outage->end, 600);
    assert_int_equal(outage->severity, dm_severity(&(dm_severity_input){.persons = 200000,
                                                                        .minutes = 600,
                                                                        .loss = 5000,
                                                                        .reversible = 1,
                                                                        .target_class = 3,
                                                                        .is_disruptive = true}));
    dm_lab_fire(lab, "fire_other");
    assert_int_equal(lab->world.incident_count, 1);
}

static void a_service_comes_back_in_the_steps_that_the_incident_declares(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 299);
    assert_int_equal(level(lab, "grid"), 0);
    dm_lab_until(lab, 300);
    assert_int_equal(level(lab, "grid"), 500);
    dm_lab_until(lab, 600);
    assert_int_equal(level(lab, "grid"), 1000);
}

static void without_declared_steps_it_comes_back_in_four_equal_ones(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "flood"); // loses 400 for four days
    assert_int_equal(level(lab, "dam"), 600);
    dm_lab_until(lab, 1440);
    assert_int_equal(level(lab, "dam"), 700);
    dm_lab_until(lab, 2 * 1440);
    assert_int_equal(level(lab, "dam"), 800);
    dm_lab_until(lab, 4 * 1440);
    assert_int_equal(level(lab, "dam"), 1000);
}

static void recovery_never_makes_a_service_worse(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 100);
    dm_lab_fire(lab, "most_of_grid"); // crews were quicker than the incident says
    assert_int_equal(level(lab, "grid"), 900);
    dm_lab_until(lab, 300); // its own step says 500
    assert_int_equal(level(lab, "grid"), 900);
    dm_lab_until(lab, 600);
    assert_int_equal(level(lab, "grid"), 1000);
}

static void a_verb_sets_what_is_left_of_an_asset_and_what_needs_it_follows(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "half_grid");
    assert_int_equal(level(lab, "grid"), 500);
    dm_lab_until(lab, 120);
    assert_int_equal(level(lab, "water"), 800);
}

// grid -> water after two hours, 800 of it, half absorbed: 400 lost. water -> clinic after one
// more.
static void an_outage_reaches_what_depends_on_it_when_the_buffer_is_used_up(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    assert_int_equal(level(lab, "water"), 1000);
    dm_lab_until(lab, 119);
    assert_int_equal(level(lab, "water"), 1000);
    dm_lab_until(lab, 120);
    assert_int_equal(level(lab, "water"), 600);
    assert_int_equal(level(lab, "clinic"), 1000);
    dm_lab_until(lab, 180);
    assert_int_equal(level(lab, "clinic"), 600);
    dm_lab_until(lab, 300); // half the grid is back
    assert_int_equal(level(lab, "water"), 800);
    assert_int_equal(level(lab, "clinic"), 800);
    dm_lab_until(lab, 600);
    assert_int_equal(level(lab, "water"), 1000);
    assert_int_equal(level(lab, "clinic"), 1000);
}

static void a_buffer_that_outlasts_the_outage_lets_nothing_through(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "half_grid");
    dm_lab_until(lab, 60);
    dm_lab_fire(lab, "whole_grid");
    dm_lab_until(lab, 200);
    assert_int_equal(level(lab, "water"), 1000);
}

static void a_second_outage_waits_for_the_buffer_again(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 700); // over, everywhere
    assert_int_equal(level(lab, "water"), 1000);
    dm_lab_fire(lab, "half_grid");
    dm_lab_until(lab, 819);
    assert_int_equal(level(lab, "water"), 1000);
    dm_lab_until(lab, 820);
    assert_int_equal(level(lab, "water"), 800);
}

static void after_an_outage_that_did_not_get_through_the_next_one_waits_too(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "half_grid");
    dm_lab_until(lab, 60);
    dm_lab_fire(lab, "whole_grid");
    dm_lab_until(lab, 200);
    dm_lab_fire(lab, "most_of_grid");
    dm_lab_until(lab, 319);
    assert_int_equal(level(lab, "water"), 1000);
    dm_lab_until(lab, 320);
    assert_int_equal(level(lab, "water"), 960); // a tenth, four fifths of it, half absorbed
}

static uint8_t seen_by(const dm_lab *lab, const char *asset)
{
    const int row = dm_lab_row(lab, DM_TABLE_ASSETS, asset);
    for (int i = lab->events.count - 1; i >= 0; i--) {
        const dm_event *event = &lab->items[i];
        if (event->kind == DM_EVENT_LEVEL && event->subject == row) return event->visible;
    }
    return 255;
}

static void an_outage_is_seen_by_its_owner_or_by_all_or_by_neither_state(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "flood");
    dm_lab_fire(lab, "half_port");
    dm_lab_until(lab, 200);
    assert_int_equal(seen_by(lab, "grid"), DM_TO_PUBLIC | DM_TO_STATES);
    assert_int_equal(seen_by(lab, "water"), DM_TO_FIRST);
    assert_int_equal(seen_by(lab, "dam"), DM_TO_SECOND);
    assert_int_equal(seen_by(lab, "port"), 0);
}

static void a_public_outage_is_known_to_both_and_a_hidden_one_to_its_owner_alone(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    const dm_incident *outage = dm_lab_incident(lab, "outage");
    assert_int_equal(outage->known_at[0], 0);
    assert_int_equal(outage->known_at[1], 0);
    dm_lab_fire(lab, "flood"); // the dam is not public
    const dm_incident *flood = dm_lab_incident(lab, "flood");
    assert_int_equal(flood->known_at[0], -1);
    assert_int_equal(flood->known_at[1], 0);
}

static void espionage_is_known_to_its_author_until_somebody_finds_it(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "breach");
    const dm_incident *breach = dm_lab_incident(lab, "breach");
    assert_int_equal(breach->known_at[0], -1);
    assert_int_equal(breach->known_at[1], 0);
    dm_lab_until(lab, 30);
    dm_lab_fire(lab, "breach_seen");
    assert_int_equal(breach->known_at[0], 30);
}

static void deaths_lift_severity_and_rung(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    const dm_incident *outage = dm_lab_incident(lab, "outage");
    const int before = outage->severity;
    dm_lab_fire(lab, "deaths");
    assert_int_equal(outage->deaths_milli, 2000);
    assert_int_equal(lab->world.deaths_milli, 2000);
    assert_true(outage->severity > before);
    assert_int_equal(outage->severity, 68);
    assert_int_equal(outage->rung, 12);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_DEATHS)->before, 0);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_DEATHS)->value, 2000);
}

// 10 + T/25 per cent: at 200 per-mille 180 per-mille of all seeds, at 500 300.
static int count_misreadings(dm_lab *lab, bool is_hot)
{
    int count = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        dm_lab_restart(lab, seed, "none");
        if (is_hot) dm_lab_fire(lab, "heat");
        dm_lab_fire(lab, "footprint");
        dm_lab_fire(lab, "footprint_seen");
        count += dm_lab_count(lab, DM_EVENT_MISREAD);
    }
    return count;
}

static void access_is_misread_more_often_when_tension_is_high(void **state)
{
    dm_lab *lab = *state;
    const int calm = count_misreadings(lab, false);
    const int hot = count_misreadings(lab, true);
    assert_in_range(calm, 140, 220);
    assert_in_range(hot, 255, 345);
}

static void a_misread_access_stands_on_the_rung_of_an_attack_in_that_mind_alone(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 0;; seed++) {
        assert_true(seed < 1000);
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "footprint");
        dm_lab_fire(lab, "footprint_seen");
        if (dm_lab_count(lab, DM_EVENT_MISREAD) == 0) continue;
        const int index = (int)(dm_lab_incident(lab, "footprint") - lab->world.incidents);
        assert_int_equal(lab->world.incidents[index].rung, 6);
        assert_int_equal(dm_perceived_rung(lab->scenario, &lab->world, index, 0), 9);
        assert_int_equal(dm_perceived_rung(lab->scenario, &lab->world, index, 1), 6);
        assert_int_equal(dm_lab_last(lab, DM_EVENT_MISREAD)->visible, DM_TO_FIRST);
        return;
    }
}

// ------------------------------------------------------------------------------------ the ladder

static int rung(const dm_lab *lab, dm_ladder_case what)
{
    return dm_ladder_rung(lab->scenario, &what);
}

static void the_highest_rung_whose_test_holds_is_the_rung(void **state)
{
    dm_lab *lab = *state;
    const uint64_t core = 1ULL << dm_lab_row(lab, DM_TABLE_TAGS, "core.routing");
    const uint64_t command = 1ULL << dm_lab_row(lab, DM_TABLE_TAGS, "nuclear.c3");
    assert_int_equal(rung(lab, (dm_ladder_case){.effect = DM_EFFECT_NONE}), 0);
    assert_int_equal(rung(lab, (dm_ladder_case){.effect = DM_EFFECT_ESPIONAGE}), 0);
    assert_int_equal(rung(lab, (dm_ladder_case){.effect = DM_EFFECT_ESPIONAGE, .target_class = 3}),
                     6);
    assert_int_equal(rung(lab, (dm_ladder_case){.effect = DM_EFFECT_NUISANCE, .severity = 60}), 7);
    dm_ladder_case cut = {.effect = DM_EFFECT_DISRUPTION, .severity = 19};
    assert_int_equal(rung(lab, cut), 7);
    cut.severity = 20;
    assert_int_equal(rung(lab, cut), 8);
    cut.severity = 50;
    assert_int_equal(rung(lab, cut), 8);
    cut.target_class = 3;
    assert_int_equal(rung(lab, cut), 9);
    cut.severity = 49;
    assert_int_equal(rung(lab, cut), 8);
    cut.reversible = 3;
    assert_int_equal(rung(lab, cut), 10);
    cut.reversible = 2;
    cut.tags = core;
    assert_int_equal(rung(lab, cut), 10);
    cut.deaths_milli = 999;
    assert_int_equal(rung(lab, cut), 10);
    cut.deaths_milli = 1000;
    assert_int_equal(rung(lab, cut), 12);
    cut.tags = command;
    assert_int_equal(rung(lab, cut), 15);
}

static void a_rung_is_left_when_its_deed_leaves_the_window_of_three_days(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "west_mobilises");
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.rung, 11);
    assert_int_equal(lab->world.perceived[0], 11);
    dm_lab_until(lab, 60 + 3 * 1440);
    assert_int_equal(lab->world.rung, 11);
    dm_lab_until(lab, 61 + 3 * 1440);
    assert_int_equal(lab->world.rung, 0);
    assert_int_equal(lab->world.perceived[0], 0);
    assert_int_equal(lab->world.peak_rung, 11);
    assert_int_equal(lab->world.peak_perceived[0], 11);
}

static void without_an_agreed_line_each_side_misjudges_severity_by_a_draw_of_its_own(void **state)
{
    dm_lab *lab = *state;
    int lowest = 100;
    int highest = 0;
    int differ = 0;
    for (uint64_t seed = 0; seed < 500; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
        const int truth = dm_lab_incident(lab, "outage")->severity;
        const int east = dm_perceived_severity(lab->scenario, &lab->world, 0, 0) - truth;
        const int west = dm_perceived_severity(lab->scenario, &lab->world, 0, 1) - truth;
        if (east < lowest) lowest = east;
        if (east > highest) highest = east;
        differ += east != west;
    }
    assert_int_equal(lowest, -8);
    assert_int_equal(highest, 20);
    assert_true(differ > 400);
    dm_lab_fire(lab, "adopt_line");
    const int truth = dm_lab_incident(lab, "outage")->severity;
    assert_int_equal(dm_perceived_severity(lab->scenario, &lab->world, 0, 0), truth);
    assert_int_equal(dm_perceived_severity(lab->scenario, &lab->world, 0, 1), truth);
}

static void the_agreed_line_says_below_at_or_above(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "outage");
    dm_incident *outage = &lab->world.incidents[0];
    static const struct {
        int severity;
        int side;
    } rows[] = {{49, -1}, {50, 0}, {52, 0}, {53, 1}, {100, 1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        outage->severity = (int16_t)rows[i].severity;
        assert_int_equal(dm_threshold_side(lab->scenario, &lab->world, 0, 0), rows[i].side);
    }
    outage->target_class = 2;
    assert_int_equal(dm_threshold_side(lab->scenario, &lab->world, 0, 0), -1);
    outage->target_class = 3;
    outage->effect = DM_EFFECT_ESPIONAGE;
    assert_int_equal(dm_threshold_side(lab->scenario, &lab->world, 0, 0), -1);
}

static void without_it_a_side_goes_by_its_private_threshold(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_incident *outage = &lab->world.incidents[0];
    outage->severity = 45; // East's private threshold is 40, West's 60
    int raised = 0;
    for (uint32_t key = 1; key <= 200; key++) {
        outage->key = key; // another draw of the reading error
        const int seen = dm_perceived_severity(lab->scenario, &lab->world, 0, 0);
        const int rung_seen = dm_perceived_rung(lab->scenario, &lab->world, 0, 0);
        assert_int_equal(rung_seen, seen >= 40 ? 9 : 8);
        assert_int_equal(dm_threshold_side(lab->scenario, &lab->world, 0, 0), seen < 40    ? -1
                                                                              : seen <= 42 ? 0
                                                                                           : 1);
        raised += rung_seen == 9;
        const int west = dm_perceived_severity(lab->scenario, &lab->world, 0, 1);
        assert_int_equal(dm_perceived_rung(lab->scenario, &lab->world, 0, 1), west >= 50 ? 9 : 8);
    }
    assert_in_range(raised, 100, 199);
    outage->target_class = 2; // not a lifeline: as it is
    outage->severity = 60;
    assert_int_equal(dm_perceived_rung(lab->scenario, &lab->world, 0, 0), 8);
    outage->target_class = 3;
    outage->effect = DM_EFFECT_NUISANCE;
    assert_int_equal(dm_perceived_rung(lab->scenario, &lab->world, 0, 0), 7);
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(an_incident_happens_once_and_stops_its_asset),
        LAB_TEST(a_service_comes_back_in_the_steps_that_the_incident_declares),
        LAB_TEST(without_declared_steps_it_comes_back_in_four_equal_ones),
        LAB_TEST(recovery_never_makes_a_service_worse),
        LAB_TEST(a_verb_sets_what_is_left_of_an_asset_and_what_needs_it_follows),
        LAB_TEST(an_outage_reaches_what_depends_on_it_when_the_buffer_is_used_up),
        LAB_TEST(a_buffer_that_outlasts_the_outage_lets_nothing_through),
        LAB_TEST(a_second_outage_waits_for_the_buffer_again),
        LAB_TEST(after_an_outage_that_did_not_get_through_the_next_one_waits_too),
        LAB_TEST(an_outage_is_seen_by_its_owner_or_by_all_or_by_neither_state),
        LAB_TEST(a_public_outage_is_known_to_both_and_a_hidden_one_to_its_owner_alone),
        LAB_TEST(espionage_is_known_to_its_author_until_somebody_finds_it),
        LAB_TEST(deaths_lift_severity_and_rung),
        LAB_TEST(access_is_misread_more_often_when_tension_is_high),
        LAB_TEST(a_misread_access_stands_on_the_rung_of_an_attack_in_that_mind_alone),
        LAB_TEST(the_highest_rung_whose_test_holds_is_the_rung),
        LAB_TEST(a_rung_is_left_when_its_deed_leaves_the_window_of_three_days),
        LAB_TEST(without_an_agreed_line_each_side_misjudges_severity_by_a_draw_of_its_own),
        LAB_TEST(the_agreed_line_says_below_at_or_above),
        LAB_TEST(without_it_a_side_goes_by_its_private_threshold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
