// Look-ups, names, limits, and a hash that sees every part of a world.
#include "model/event.h"
#include "model/input.h"
#include "model/print.h"
#include "model/quantity.h"
#include "model/verb.h"
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

static void everything_declared_is_found_by_its_id(void **state)
{
    const dm_scenario *scenario = ((dm_lab *)*state)->scenario;
    assert_int_equal(dm_find_actor(scenario, "west"), 1);
    assert_int_equal(dm_find_actor(scenario, "north"), -1);
    for (int table = 0; table < DM_TABLE_COUNT; table++) {
        assert_non_null(dm_table_what((dm_table_id)table));
        const int count = dm_table_count(scenario, (dm_table_id)table);
        for (int i = 0; i < count; i++) {
            const dm_noun *noun = dm_table_noun(scenario, (dm_table_id)table, i);
            const char *id = dm_say(scenario, noun->id);
            const int found = dm_table_find(scenario, (dm_table_id)table, id);
            assert_in_range(found, 0, i); // options of two decisions may share an id
            assert_true(noun->key != 0);
        }
        assert_int_equal(dm_table_find(scenario, (dm_table_id)table, "no such id"), -1);
    }
    assert_true(dm_find_asset(scenario, "dam") >= 0);
    assert_true(dm_find_action(scenario, "jam") >= 0);
    assert_true(dm_find_norm(scenario, "HARD") >= 0);
    assert_true(dm_find_preset(scenario, "all") >= 0);
    assert_true(dm_find_doctrine(scenario, "calm") >= 0);
    assert_true(dm_find_inject(scenario, "planned") >= 0);
    assert_true(dm_find_decision(scenario, "free") >= 0);
    assert_true(dm_find_ending(scenario, "other") >= 0);
}

static void every_closed_set_is_found_by_its_names(void **state)
{
    (void)state;
    const dm_kind_list *const lists[] = {
        &dm_actor_kind_list,   &dm_effect_type_list,  &dm_suspect_list,      &dm_confidence_list,
        &dm_domain_list,       &dm_visibility_list,   &dm_message_kind_list, &dm_packet_field_list,
        &dm_inject_kind_list,  &dm_norm_mode_list,    &dm_clause_kind_list,  &dm_trigger_list,
        &dm_breach_grade_list, &dm_access_level_list, &dm_spoofability_list, &dm_escalation_list,
        &dm_ending_tone_list,  &dm_comparison_list,
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        assert_true(lists[i]->count > 1);
        for (int value = 0; value < lists[i]->count; value++) {
            assert_int_equal(dm_kind_find(lists[i], lists[i]->names[value]), value);
            assert_true(lists[i]->words[value][0] != '\0');
        }
        assert_int_equal(dm_kind_find(lists[i], "nonsense"), -1);
    }
    assert_int_equal(dm_packet_field_list.count, 16);
}

static void quantities_of_acts_are_the_last_and_those_of_incidents_stand_together(void **state)
{
    (void)state; // rules/quantity.c asks for ranges, not for rows
    for (int i = 0; i < DM_QUANTITY_COUNT; i++) {
        const dm_quantity_info *info = dm_quantity_info_of((dm_quantity)i);
        assert_int_equal(dm_quantity_find(info->name), i);
        assert_int_equal(strlen(info->args), 3);
        assert_int_equal(info->scope == DM_SCOPE_ACT, i >= DM_QUANTITY_ACT_RUNG);
        const bool is_of_incident = info->scope == DM_SCOPE_WORLD && info->args[0] == 'I';
        assert_int_equal(is_of_incident, i >= DM_QUANTITY_HAPPENED && i <= DM_QUANTITY_EVIDENCE);
    }
    assert_int_equal(dm_quantity_find("luck"), -1);
}

static void verbs_events_and_inputs_have_names(void **state)
{
    (void)state;
    for (int i = 0; i < DM_VERB_COUNT; i++) {
        assert_true(dm_verb_name((dm_verb)i)[0] != '\0');
        assert_true(dm_verb_words((dm_verb)i)[0] != '\0');
    }
    for (int i = 0; i < DM_EVENT_COUNT; i++) {
        assert_true(dm_event_name((dm_event_kind)i)[0] != '\0');
        assert_in_range(dm_event_weight((dm_event_kind)i), 0, 3);
    }
    for (int i = 0; i < DM_INPUT_COUNT; i++) {
        assert_true(dm_input_name((dm_input_kind)i)[0] != '\0');
    }
}

static void every_limit_has_its_sentence(void **state)
{
    (void)state;
    assert_string_equal(dm_limit_words("DM_ASSETS_MAX"), "at most 128 assets");
    assert_string_equal(dm_limit_words("DM_EVENTS_MAX"), "at most 20000 events in one run");
    assert_null(dm_limit_words("DM_NOTHING_MAX"));
}

static char *dump_of(const dm_lab *lab)
{
    dm_text text = {0};
    dm_world_print(lab->scenario, &lab->world, &text);
    assert_false(text.is_cut);
    return text.bytes;
}

static void a_change_in_any_used_part_of_a_world_changes_its_hash(void **state)
{
    dm_lab *lab = *state;
    static const char *const steps[] = {"outage", "adopt_share", "notify",     "find_host",
                                        "ask",    "jam_hall",    "open_choice"};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) dm_lab_fire(lab, steps[i]);
    dm_lab_until(lab, 500);
    dm_world *world = &lab->world;
    const uint64_t before = dm_world_hash(lab->scenario, world);
    char *dump = dump_of(lab);
    // What changes the hash changes the dump, and nothing is in one that is not in the other.
#define CHANGES(lvalue)                                                                            \
    do {                                                                                           \
        (lvalue) ^= 1;                                                                             \
        assert_true(dm_world_hash(lab->scenario, world) != before);                                \
        char *other = dump_of(lab);                                                                \
        assert_string_not_equal(other, dump);                                                      \
        free(other);                                                                               \
        (lvalue) ^= 1;                                                                             \
    } while (0)
    CHANGES(world->seed);
    CHANGES(world->now);
    CHANGES(world->norms[1]);
    CHANGES(world->ending);
    CHANGES(world->agenda_count);
    CHANGES(world->tension[1][0]);
    CHANGES(world->norm_modes[0]);
    CHANGES(world->access[0]);
    CHANGES(world->started[1][2]);
    CHANGES(world->done[0][0]);
    CHANGES(world->reached[0]);
    CHANGES(world->happened[0]);
    CHANGES(world->variables[1]);
    CHANGES(world->parameters[2]);
    CHANGES(world->actors[3].mood);
    CHANGES(world->assets[5].level);
    CHANGES(world->orders[0].is_active);
    CHANGES(world->decisions[0].times);
    CHANGES(world->injects[4].phase);
    CHANGES(world->incidents[0].severity);
    CHANGES(world->evidence[0].quality);
    CHANGES(world->operations[0].state);
    CHANGES(world->messages[0].kind);
    CHANGES(world->obligations[0].state);
    CHANGES(world->deeds[0].rung);
    CHANGES(world->agenda[0].b);
    assert_true(world->breach_count > 0); // the packet that was owed is missed by now
    CHANGES(world->breaches[0].grade);
    assert_int_equal(dm_world_hash(lab->scenario, world), before);
    free(dump);
}

static void a_world_reads_as_text(void **state)
{
    dm_lab *lab = *state;
    dm_lab_restart(lab, 1, "all");
    static const char *const steps[] = {"outage", "notify",   "find_host",
                                        "ask",    "jam_hall", "open_choice"};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) dm_lab_fire(lab, steps[i]);
    dm_lab_until(lab, 500);
    char *dump = dump_of(lab);
    assert_golden("lab-world.txt", dump);
    free(dump);
}

static void a_world_of_another_scenario_has_another_hash(void **state)
{
    dm_lab *lab = *state;
    const uint64_t before = dm_world_hash(lab->scenario, &lab->world);
    lab->scenario->hash ^= 1;
    assert_true(dm_world_hash(lab->scenario, &lab->world) != before);
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(everything_declared_is_found_by_its_id),
        LAB_TEST(every_closed_set_is_found_by_its_names),
        LAB_TEST(quantities_of_acts_are_the_last_and_those_of_incidents_stand_together),
        LAB_TEST(verbs_events_and_inputs_have_names),
        LAB_TEST(every_limit_has_its_sentence),
        LAB_TEST(a_change_in_any_used_part_of_a_world_changes_its_hash),
        LAB_TEST(a_world_reads_as_text),
        LAB_TEST(a_world_of_another_scenario_has_another_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
