// The edges of what happens: incidents, the ladder, messages, norms and acts under way, where a row
// is the first of its table, a third actor has a hand in it, or a bound is met to the unit.
#include "base/draw.h"
#include "rules/rules_internal.h"
#include "rules/step.h"
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

static void again(dm_lab *lab, const char *inject)
{
    lab->world.injects[dm_lab_row(lab, DM_TABLE_INJECTS, inject)].phase = DM_INJECT_WAITING;
    dm_lab_fire(lab, inject);
}

static void act(dm_lab *lab, int state, const char *action, const char *asset, const char *incident)
{
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, state, action, asset, incident),
            &lab->events);
}

static dm_action *action(dm_lab *lab, const char *id)
{
    return &lab->scenario->actions[dm_lab_row(lab, DM_TABLE_ACTIONS, id)];
}

static dm_asset *asset(dm_lab *lab, const char *id)
{
    return &lab->scenario->assets[dm_lab_row(lab, DM_TABLE_ASSETS, id)];
}

static dm_template *incident(dm_lab *lab, const char *id)
{
    return &lab->scenario->templates[dm_lab_row(lab, DM_TABLE_TEMPLATES, id)];
}

static dm_clause *clause(dm_lab *lab, const char *id)
{
    return &lab->scenario->clauses[dm_lab_row(lab, DM_TABLE_CLAUSES, id)];
}

static uint32_t key(const dm_lab *lab, dm_table_id table, const char *id)
{
    return dm_table_noun(lab->scenario, table, dm_lab_row(lab, table, id))->key;
}

static dm_play by_hand(dm_lab *lab)
{
    return (dm_play){.scenario = lab->scenario,
                     .world = &lab->world,
                     .events = &lab->events,
                     .why = -1,
                     .why_kind = DM_CAUSE_FACILITATOR};
}

// ------------------------------------------------------------------------------------- incidents

static void secrets_of_a_government_weigh_more_from_the_fourth_degree_on(void **state)
{
    dm_lab *lab = *state;
    dm_severity_input taken = {.persons = 200000,
                               .minutes = 600,
                               .loss = 5000,
                               .reversible = 1,
                               .target_class = 2,
                               .is_disruptive = true};
    asset(lab, "grid")->target_class = 2; // the first of all assets
    for (int degree = 3; degree <= 4; degree++) {
        dm_lab_restart(lab, 1, "none");
        incident(lab, "outage")->information = (uint8_t)degree;
        dm_lab_fire(lab, "outage");
        taken.information = (uint8_t)degree;
        taken.is_government_espionage = degree >= 4;
        assert_int_equal(dm_lab_incident(lab, "outage")->severity, dm_severity(&taken));
    }
    asset(lab, "grid")->target_class = 3;
    taken.target_class = 3;
    taken.is_government_espionage = false;
    dm_lab_restart(lab, 1, "none");
    dm_lab_fire(lab, "outage");
    assert_int_equal(dm_lab_incident(lab, "outage")->severity, dm_severity(&taken));
}

static void the_same_is_foreseen_of_an_act_even_of_the_first_one_on_the_first_asset(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->actions[0] = *action(lab, "break"); // 900 of it, for 12 hours
    const dm_situation blow = {.me = 1, .action = 0, .asset = 0, .incident = -1, .belief = -1};
    dm_severity_input foreseen = {.persons = 180000,
                                  .minutes = 720,
                                  .loss = 90 * 12,
                                  .reversible = 2,
                                  .target_class = 3,
                                  .is_disruptive = true};
    assert_int_equal(dm_foreseen_severity(lab->scenario, &blow), dm_severity(&foreseen));
    foreseen.target_class = asset(lab, "grid")->target_class = 2;
    for (int degree = 3; degree <= 4; degree++) {
        lab->scenario->actions[0].information = foreseen.information = (uint8_t)degree;
        foreseen.is_government_espionage = degree >= 4;
        assert_int_equal(dm_foreseen_severity(lab->scenario, &blow), dm_severity(&foreseen));
    }
    foreseen.is_government_espionage = false;
    foreseen.target_class = asset(lab, "grid")->target_class = 1;
    assert_int_equal(dm_foreseen_severity(lab->scenario, &blow), dm_severity(&foreseen));
}

static void an_incident_may_hit_no_asset_at_all(void **state)
{
    dm_lab *lab = *state;
    incident(lab, "outage")->asset = -1;
    dm_lab_fire(lab, "outage");
    const dm_incident *outage = dm_lab_incident(lab, "outage");
    assert_int_equal(outage->persons, 0);
    assert_int_equal(outage->known_at[0], -1);
    assert_int_equal(lab->world.assets[0].level, 1000);
}

static void what_takes_nothing_away_needs_no_recovery(void **state)
{
    dm_lab *lab = *state;
    const int before = lab->world.agenda_count;
    dm_lab_fire(lab, "breach");
    assert_int_equal(lab->world.agenda_count, before + 1); // its deed leaves the ladder's window
}

static void what_an_incident_costs_follows_from_its_asset_when_nobody_says_it(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "flood"); // 500 an hour, 400 of 1000, four days
    assert_int_equal(dm_lab_incident(lab, "flood")->loss, 200 * 24 * 4);
}

static void an_incident_that_happened_first_does_not_happen_again(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    again(lab, "outage");
    assert_int_equal(lab->world.incident_count, 1);
}

static void a_third_state_behind_it_ordered_it_in_nobodys_eyes(void **state)
{
    dm_lab *lab = *state;
    incident(lab, "prank")->author = 2;
    incident(lab, "prank")->is_unordered = 0;
    dm_lab_fire(lab, "prank");
    const dm_incident *prank = dm_lab_incident(lab, "prank");
    assert_int_equal(prank->author, 2);
    assert_int_equal(prank->ordered_by, DM_NOBODY);
    assert_int_equal(lab->world.rung, 0); // the ladder is of the two states
}

static void a_variable_says_who_is_behind_it_as_long_as_it_has_one_of_its_values(void **state)
{
    dm_lab *lab = *state;
    static const struct {
        int value, suspect, expected, author;
    } rows[] = {
        {0, DM_SUSPECT_FIRST, DM_SUSPECT_FIRST, 0},
        {0, DM_SUSPECT_SECOND, DM_SUSPECT_SECOND, 1},
        {0, DM_SUSPECT_THIRD, DM_SUSPECT_THIRD, DM_NOBODY},
        {1, DM_SUSPECT_ACCIDENT, DM_SUSPECT_ACCIDENT, DM_NOBODY},
        {0, -1, DM_SUSPECT_CRIMINALS, 2},
        {-1, DM_SUSPECT_FIRST, DM_SUSPECT_CRIMINALS, 2},
        {2, DM_SUSPECT_FIRST, DM_SUSPECT_CRIMINALS, 2},
    };
    dm_template *what = incident(lab, "outage");
    what->suspect = DM_SUSPECT_CRIMINALS;
    what->author = 2;
    const int variable = dm_lab_row(lab, DM_TABLE_VARIABLES, "cause");
    dm_value *values = &lab->scenario->values[lab->scenario->variables[variable].values.first];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (int n = 0; n <= 2; n++) values[n].suspect = (int8_t)rows[i].suspect;
        dm_lab_restart(lab, 1, "none");
        lab->world.variables[variable] = rows[i].value;
        dm_lab_fire(lab, "outage");
        assert_int_equal(dm_lab_incident(lab, "outage")->suspect, rows[i].expected);
        assert_int_equal(dm_lab_incident(lab, "outage")->author, rows[i].author);
    }
}

static void deaths_move_the_first_deed_up_the_ladder(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 1; lab->world.rung == 0; seed++) { // until West is behind it
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
    }
    dm_lab_fire(lab, "deaths");
    assert_int_equal(lab->world.deeds[0].rung, 12);
    assert_int_equal(lab->world.rung, 12);
}

static void notice_at_minute_zero_is_given_once(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    again(lab, "notify");
    assert_int_equal(dm_lab_count(lab, DM_EVENT_NOTIFIED), 1);
}

// The very draws: who leaves traces, which, and where they may be shared.
static void a_blow_leaves_each_trace_in_six_of_ten(void **state)
{
    dm_lab *lab = *state;
    static const char *const kinds[] = {"address", "signal"};
    lab->scenario->evidence_kinds[0].weight = 4; // as little as a trace may weigh
    for (uint64_t seed = 1; seed <= 3000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "enter_dam");
        dm_lab_until(lab, 60);
        int found[2] = {0, 0};
        for (int i = 0; i < lab->world.evidence_count; i++) {
            const dm_evidence *trace = &lab->world.evidence[i];
            assert_in_range(trace->kind, 0, 1); // a report is no trace
            found[trace->kind]++;
            assert_int_equal(trace->field, trace->kind == 0 ? DM_FIELD_INDICATORS : -1);
        }
        for (int kind = 0; kind < 2; kind++) {
            const uint64_t draw = dm_draw(seed, DM_DRAW_TRACE, lab->world.operations[0].key,
                                          key(lab, DM_TABLE_EVIDENCE_KINDS, kinds[kind]), 0);
            assert_int_equal(found[kind], dm_draw_below(draw, 1000) < 600);
        }
    }
}

static void access_is_misread_by_the_very_draw(void **state)
{
    dm_lab *lab = *state;
    const uint32_t east = key(lab, DM_TABLE_ACTORS, "east");
    const uint32_t footprint = key(lab, DM_TABLE_TEMPLATES, "footprint");
    for (uint64_t seed = 1; seed <= 4000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "footprint");
        dm_lab_fire(lab, "footprint_seen");
        const uint64_t draw = dm_draw(seed, DM_DRAW_MISREAD, east, footprint, 0);
        assert_int_equal(dm_lab_count(lab, DM_EVENT_MISREAD), dm_draw_below(draw, 1000) < 180);
    }
}

static void a_machine_escalates_by_mistake_and_people_on_purpose(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "jam_hall");
    act(lab, 1, "jam", "grid", NULL); // the first of all assets
    dm_lab_until(lab, 130);
    assert_int_equal(lab->world.incident_count, 2);
    for (int i = 0; i < 2; i++) {
        const dm_incident *made = &lab->world.incidents[i];
        assert_int_equal(made->escalation,
                         made->author == 0 ? DM_ESCALATION_INADVERTENT : DM_ESCALATION_DELIBERATE);
    }
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OPERATION_NOTICED), 0); // it was felt at once
}

static void what_is_felt_at_minute_zero_needs_no_noticing(void **state)
{
    dm_lab *lab = *state;
    action(lab, "jam")->minutes_min = action(lab, "jam")->minutes_max = 0;
    dm_lab_fire(lab, "jam_hall");
    dm_lab_until(lab, 0);
    assert_int_equal(lab->world.incidents[0].known_at[1], 0);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OPERATION_NOTICED), 0);
}

// ----------------------------------------------------------------------------------------- belief

static void there_are_six_suspects_and_no_seventh(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 1; lab->world.rung == 0; seed++) { // until West is behind it
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
    }
    assert_int_equal(lab->world.incidents[0].beliefs[1].items, 1); // its own log
    lab->scenario->start_tension = 0; // criminals and an accident lead, with a score of 0
    dm_lab_restart(lab, 1, "none");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_nothing"); // one item, which weighs nothing
    int sum = 0;
    for (int i = 0; i < DM_SUSPECT_COUNT; i++) {
        sum += lab->world.incidents[0].beliefs[0].share[i];
    }
    assert_int_equal(sum, 1000);
    assert_int_equal(lab->world.incidents[0].beliefs[0].stated, -1);
}

static void of_equal_suspects_the_first_leads_and_any_may_be_named(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_belief *belief = lab->world.incidents[0].beliefs;
    for (int i = 0; i < DM_SUSPECT_COUNT; i++) belief[0].share[i] = 0;
    belief[0].share[DM_SUSPECT_SECOND] = belief[0].share[DM_SUSPECT_ACCIDENT] = 500;
    dm_lab_fire(lab, "assess");
    assert_int_equal(belief[0].stated_suspect, DM_SUSPECT_SECOND);
    assert_true(belief[1].share[DM_SUSPECT_FIRST] < 500);
    dm_lab_fire(lab, "west_assesses"); // it names the first of all suspects
    assert_int_equal(belief[1].stated_suspect, DM_SUSPECT_FIRST);
}

static void papers_in_a_drawer_are_a_states(void **state)
{
    dm_lab *lab = *state;
    dm_clue *log = &lab->scenario->clues[dm_lab_row(lab, DM_TABLE_CLUES, "log")];
    log->held_by = DM_TO_STATES | DM_TO_PUBLIC;
    dm_lab_fire(lab, "outage");
    assert_int_equal(lab->world.evidence[0].key, log->noun.key);
    assert_int_equal(lab->world.evidence[0].known_at[0], 0);
    assert_int_equal(lab->world.evidence[0].known_at[1], 0);
}

// ------------------------------------------------------------------------------------ the ladder

static void a_rung_may_ask_for_targets_up_to_a_class(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->rung_tests[0] = (dm_rung_test){
        .rung = 14, .effects = 1U << DM_EFFECT_NUISANCE, .severity_max = 100, .target_max = 2};
    dm_ladder_case what = {.effect = DM_EFFECT_NUISANCE, .target_class = 2};
    assert_int_equal(dm_ladder_rung(lab->scenario, &what), 14);
    what.target_class = 3;
    assert_int_equal(dm_ladder_rung(lab->scenario, &what), 7);
}

static void the_top_rung_ends_the_run(void **state)
{
    dm_lab *lab = *state;
    asset(lab, "grid")->tags = 1ULL << dm_lab_row(lab, DM_TABLE_TAGS, "nuclear.c3");
    for (uint64_t seed = 1; lab->world.rung == 0; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
    }
    assert_int_equal(lab->world.rung, 15);
    assert_int_equal(lab->world.is_over, 1);
}

static void an_agreed_line_takes_the_place_of_the_private_one(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "outage");
    lab->world.incidents[0].severity = 45; // above East's own threshold, below the line
    assert_int_equal(dm_perceived_rung(lab->scenario, &lab->world, 0, 0), 8);
    clause(lab, "LINE.line")->severity_parameter = -1;
    clause(lab, "LINE.line")->target_parameter = 0;
    lab->world.parameters[0] = 4;
    assert_int_equal(dm_threshold_side(lab->scenario, &lab->world, 0, 0), -1);
    lab->world.parameters[0] = 3;
    assert_int_equal(dm_threshold_side(lab->scenario, &lab->world, 0, 0), 1);
}

static void a_ladder_without_the_line_lifts_nothing_to_it(void **state)
{
    dm_lab *lab = *state;
    dm_scenario *scenario = lab->scenario;
    const int line = dm_lab_row(lab, DM_TABLE_THRESHOLDS, "agreed_ci");
    const dm_threshold saved = scenario->thresholds[line];
    scenario->thresholds[line] = scenario->thresholds[3];
    scenario->thresholds[3] = saved;
    scenario->thresholds_count = 3; // the line lies beyond the last
    dm_lab_fire(lab, "outage");
    lab->world.incidents[0].severity = 39;
    for (uint32_t draw = 1; draw <= 100; draw++) {
        lab->world.incidents[0].key = draw;
        const int seen = dm_perceived_severity(scenario, &lab->world, 0, 0);
        assert_int_equal(dm_perceived_rung(scenario, &lab->world, 0, 0), seen >= 50 ? 9 : 8);
    }
    scenario->thresholds_count = 4;
}

static void a_deed_stands_on_the_ladder_to_the_last_minute_of_the_window(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "west_mobilises");
    dm_lab_until(lab, 60 + 3 * 1440);
    dm_lab_fire(lab, "footprint"); // looks at the ladder anew
    assert_int_equal(lab->world.rung, 11);
    assert_int_equal(lab->world.perceived[0], 11);
}

static void belief_counts_on_the_ladder_from_the_floor_on(void **state)
{
    dm_lab *lab = *state;
    for (int state_index = 0; state_index < 2; state_index++) {
        dm_lab_restart(lab, 2, "none");
        dm_lab_fire(lab, "prank"); // West's people, without orders
        dm_incident *prank = &lab->world.incidents[0];
        for (int floor = 549; floor <= 551; floor++) {
            for (int i = 0; i < DM_SUSPECT_COUNT; i++) prank->beliefs[0].share[i] = 0;
            prank->beliefs[0].share[state_index] = 550;
            lab->scenario->judge_confidence = (int16_t)floor;
            dm_play play = by_hand(lab);
            dm_rungs_update(&play);
            const int rung = dm_perceived_rung(lab->scenario, &lab->world, 0, 0);
            assert_int_equal(lab->world.perceived[0], floor <= 550 ? rung : 0);
        }
    }
}

static void an_incident_without_a_deed_has_none(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    lab->world.deeds[lab->world.deed_count].incident = 7;
    assert_int_equal(dm_deed_of_incident(&lab->world, 7), -1);
    assert_int_equal(dm_deed_of_incident(&lab->world, 0), 0);
}

// --------------------------------------------------------------------------------------- messages

static void messages_have_keys_of_their_own_and_count_those_of_their_kind(void **state)
{
    dm_lab *lab = *state;
    static const char *const sent[] = {
        "ask",      "warn_east",     "third_asks",      "ask_third",
        "ask_back", "ask_elsewhere", "packet_to_third", "their_packet"};
    static const int occurrences[] = {1, 1, 1, 1, 1, 2, 1, 1};
    for (int i = 0; i < 8; i++) {
        dm_lab_fire(lab, sent[i]);
        const dm_message *message = &lab->world.messages[i];
        const uint32_t from = lab->scenario->actors[message->from].noun.key;
        assert_int_equal(message->key,
                         dm_draw_mix(dm_draw_mix(from, message->kind), (uint32_t)occurrences[i]));
    }
}

static void a_third_actors_letter_is_between_it_and_its_reader(void **state)
{
    dm_lab *lab = *state;
    const int before = dm_lab_count(lab, DM_EVENT_TENSION);
    const int capital = lab->world.actors[2].capital;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "third_asks");
    assert_int_equal(dm_lab_last(lab, DM_EVENT_MESSAGE_SENT)->visible, 0);
    dm_lab_fire(lab, "third_warns");
    dm_lab_until(lab, 30);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_MESSAGE_DELIVERED)->visible, DM_TO_FIRST);
    assert_int_equal(lab->world.obligation_count, 0);
    assert_int_equal(lab->world.actors[2].capital, capital);
    dm_lab_fire(lab, "ask_third");
    dm_lab_fire(lab, "warn_third");
    dm_lab_until(lab, 60);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_MESSAGE_DELIVERED)->visible, DM_TO_FIRST);
    assert_int_equal(lab->world.obligation_count, 0);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_TENSION), before);
}

static void what_is_for_one_reader_moves_the_temper_of_that_one(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "warn_east");
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.tension[0][1], 200 + 30);
    assert_int_equal(lab->world.tension[1][0], 200);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_MESSAGE_DELIVERED)->visible, DM_TO_STATES);
}

static void a_packet_hands_over_to_states_what_was_known_in_the_minute_it_left(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage"); // West holds its log from this minute on
    lab->world.evidence[0].field = 0;
    dm_lab_fire(lab, "packet_to_third");
    dm_lab_fire(lab, "their_whole_packet");
    dm_lab_until(lab, 30);
    assert_int_equal(dm_lab_incident(lab, "outage")->beliefs[0].items, 1);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE), 1);
    dm_lab_fire(lab, "breach");
    const int known = dm_lab_count(lab, DM_EVENT_INCIDENT_KNOWN);
    dm_lab_fire(lab, "packet_by_third");
    dm_lab_until(lab, 60);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_INCIDENT_KNOWN), known);
}

static void what_a_third_actor_says_to_everyone_moves_no_temper(void **state)
{
    dm_lab *lab = *state;
    const int inject = dm_lab_row(lab, DM_TABLE_INJECTS, "third_warns");
    lab->scenario->effects[lab->scenario->injects[inject].effects.first].other = DM_ANYONE;
    const int before = dm_lab_count(lab, DM_EVENT_TENSION);
    dm_lab_fire(lab, "third_warns");
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.messages[0].to, DM_ANYONE);
    assert_int_equal(lab->world.messages[0].is_delivered, 1);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_TENSION), before);
}

static void what_the_reader_has_had_from_minute_zero_costs_nothing_to_show(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    lab->world.evidence[0].kind = 1; // a signal: dear to show
    lab->world.evidence[0].known_at[0] = 0;
    dm_lab_fire(lab, "their_packet");
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.actors[1].capital, 100 - 5); // the channel alone
}

static void what_is_published_on_rung_zero_is_no_broadcast(void **state)
{
    dm_lab *lab = *state;
    for (int rung = 0; rung <= 1; rung++) {
        dm_lab_restart(lab, 1, "none");
        lab->scenario->actors[1].wide_scope = 1;
        action(lab, "blame")->rung = (int16_t)rung;
        act(lab, 0, "blame", NULL, NULL);
        dm_lab_until(lab, 60);
        assert_int_equal(lab->world.tension[1][0], 200 + (rung > 0 ? 66 : 44));
    }
}

static void what_a_third_actor_feels_and_pays_is_seen_by_neither_state(void **state)
{
    dm_lab *lab = *state;
    dm_play play = by_hand(lab);
    dm_tension_move(&play, 2, 0, 100);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_TENSION)->visible, 0);
    dm_standing_move(&play, 2, DM_STANDING_CAPITAL, -5);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_STANDING)->visible, 0);
}

// ------------------------------------------------------------------------------------------ norms

static void a_breach_is_believed_from_the_floor_on(void **state)
{
    dm_lab *lab = *state;
    for (int off = -1; off <= 1; off++) {
        dm_lab_restart(lab, 1, "all");
        dm_lab_fire(lab, "outage");
        lab->world.incidents[0].beliefs[0].share[1] =
            (int16_t)(lab->scenario->judge_confidence + off);
        dm_play play = by_hand(lab);
        const int before = lab->world.breach_count;
        dm_norm_believed(&play, 0, 0);
        assert_int_equal(lab->world.breach_count > before, off >= 0);
    }
}

static void both_may_owe_an_answer_and_for_each_incident_one(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "breach");
    dm_lab_fire(lab, "ask");
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.obligation_count, 1);
    dm_lab_fire(lab, "ask_back");
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.obligation_count, 2);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_OBLIGATION_OPEN)->visible, DM_TO_STATES);
    dm_lab_fire(lab, "ask_elsewhere");
    dm_lab_until(lab, 89);
    assert_int_equal(lab->world.obligation_count, 2);
    again(lab, "ask"); // it is owed already
    dm_lab_until(lab, 90);
    assert_int_equal(lab->world.obligation_count, 3);
    dm_lab_until(lab, 119);
    assert_int_equal(lab->world.obligation_count, 3);
}

static void only_an_answer_to_the_creditor_about_the_matter_pays(void **state)
{
    dm_lab *lab = *state;
    static const struct {
        const char *answer;
        dm_obligation_state result;
    } rows[] = {{"reply_to_third", DM_OBLIGATION_OPEN},
                {"reply_elsewhere", DM_OBLIGATION_OPEN},
                {"reply_in_public", DM_OBLIGATION_MET},
                {"reply", DM_OBLIGATION_MET},
                {"warn_third", DM_OBLIGATION_OPEN}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dm_lab_restart(lab, 1, "none");
        dm_lab_fire(lab, "adopt_share");
        dm_lab_fire(lab, "outage");
        dm_lab_fire(lab, "breach");
        dm_lab_fire(lab, "ask");
        dm_lab_until(lab, 30);
        dm_lab_fire(lab, rows[i].answer);
        assert_int_equal(lab->world.obligations[0].state, rows[i].result);
    }
}

static void who_is_no_state_owes_nothing_and_is_told_nothing(void **state)
{
    dm_lab *lab = *state;
    clause(lab, "SHARE.ack")->due.creditor = 2;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "ask");
    dm_lab_until(lab, 30);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_OBLIGATION_OPEN)->visible, DM_TO_FIRST);
    dm_lab_restart(lab, 1, "none");
    clause(lab, "SHARE.ack")->due.debtor = 2;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "ask");
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.obligation_count, 0);
}

static void a_clause_may_take_its_numbers_from_the_first_parameter(void **state)
{
    dm_lab *lab = *state;
    dm_due *due = &clause(lab, "SHARE.first")->due;
    const int16_t fields = due->answer.fields_parameter;
    due->answer.within_parameter = due->grace_parameter = 0; // 50 minutes
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    assert_int_equal(lab->world.obligations[0].due, 50);
    due->answer.fields_parameter = 0; // and 50 fields, of 16
    dm_lab_fire(lab, "packet");
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_OPEN);
    due->answer.fields_parameter = fields;
    dm_lab_until(lab, 50);
    assert_int_equal(lab->world.breaches[0].grade, DM_GRADE_MINOR);
    dm_lab_until(lab, 100);
    assert_int_equal(lab->world.breach_count, 2);
    assert_int_equal(lab->world.breaches[1].grade, DM_GRADE_MAJOR);
}

static void as_many_fields_as_asked_for_are_enough(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    dm_lab_fire(lab, "packet_of_eight");
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_MET);
}

static void a_norm_binds_states_and_nobody_else(void **state)
{
    dm_lab *lab = *state;
    dm_play play = by_hand(lab);
    const uint32_t before = lab->world.next_event;
    dm_norm_set(&play, 0, DM_TO_PUBLIC | DM_TO_STATES, true);
    assert_int_equal(lab->world.next_event, before + 1);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_NORM_IN)->value, DM_TO_STATES);
}

// ------------------------------------------------------------------------- acts under way and
// orders

static void acts_have_keys_of_their_own_and_count_those_like_them(void **state)
{
    dm_lab *lab = *state;
    static const struct {
        int state;
        const char *what, *target;
        uint32_t occurrence;
    } rows[] = {{1, "jam", "grid", 1}, {1, "jam", "water", 1}, {1, "enter", "grid", 1},
                {0, "jam", "hall", 1}, {0, "arm", NULL, 1},    {1, "arm", NULL, 1}};
    for (int i = 0; i < 12; i++) {
        if (i == 6) dm_lab_until(lab, 400); // all are done and may be done again
        const int n = i % 6;
        act(lab, rows[n].state, rows[n].what, rows[n].target, NULL);
        const dm_operation *made = &lab->world.operations[i];
        const uint32_t target =
            rows[n].target != NULL ? key(lab, DM_TABLE_ASSETS, rows[n].target) : 1;
        const uint32_t doer = lab->scenario->actors[rows[n].state].noun.key;
        assert_int_equal(lab->world.operation_count, i + 1);
        assert_int_equal(made->key,
                         dm_draw_mix(dm_draw_mix(doer, key(lab, DM_TABLE_ACTIONS, rows[n].what)),
                                     dm_draw_mix(target, rows[n].occurrence + (i >= 6))));
    }
}

static void acts_are_counted_up_to_255(void **state)
{
    dm_lab *lab = *state;
    const int arm = dm_lab_row(lab, DM_TABLE_ACTIONS, "arm");
    lab->world.started[0][arm] = lab->world.done[0][arm] = UINT8_MAX;
    act(lab, 0, "arm", NULL, NULL);
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.started[0][arm], UINT8_MAX);
    assert_int_equal(lab->world.done[0][arm], UINT8_MAX);
}

static void only_an_act_that_searches_searches_and_that_even_the_first_incident(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    act(lab, 0, "talk", NULL, "outage");
    dm_lab_until(lab, 60);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE_NONE), 0);
    act(lab, 0, "search", NULL, "outage");
    dm_lab_until(lab, 180);
    assert_int_equal(dm_lab_incident(lab, "outage")->investigations[0], 2);
}

static void an_order_fires_at_its_severity_and_its_belief(void **state)
{
    dm_lab *lab = *state;
    for (int off = -1; off <= 1; off++) {
        for (int which = 0; which < 2; which++) {
            dm_lab_restart(lab, 1, "none");
            dm_lab_fire(lab, "adopt_line");
            dm_lab_fire(lab, "outage");
            const dm_incident *outage = dm_lab_incident(lab, "outage");
            dm_order_template *order = &lab->scenario->orders[0];
            order->severity = (int16_t)(outage->severity + (which == 0 ? off : 0));
            order->belief = (int16_t)(outage->beliefs[0].share[1] + (which == 1 ? off : 0));
            dm_lab_fire(lab, "order_on");
            assert_int_equal(lab->world.orders[0].has_fired, off <= 0);
        }
    }
}

static void an_order_may_be_ended_by_the_first_clause(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->clauses[0].kind = DM_CLAUSE_FORBID;
    lab->scenario->clauses[0].when = clause(lab, "HARD.machine")->when;
    dm_scenario_index(lab->scenario);
    dm_lab_fire(lab, "order_on");
    dm_lab_fire(lab, "adopt_line");
    const dm_event *withdrawn = dm_lab_last(lab, DM_EVENT_ORDER_WITHDRAWN);
    assert_int_equal(withdrawn->value, 0);
    assert_int_equal(withdrawn->why_kind, DM_CAUSE_CLAUSE);
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(secrets_of_a_government_weigh_more_from_the_fourth_degree_on),
        LAB_TEST(the_same_is_foreseen_of_an_act_even_of_the_first_one_on_the_first_asset),
        LAB_TEST(an_incident_may_hit_no_asset_at_all),
        LAB_TEST(what_takes_nothing_away_needs_no_recovery),
        LAB_TEST(what_an_incident_costs_follows_from_its_asset_when_nobody_says_it),
        LAB_TEST(an_incident_that_happened_first_does_not_happen_again),
        LAB_TEST(a_third_state_behind_it_ordered_it_in_nobodys_eyes),
        LAB_TEST(a_variable_says_who_is_behind_it_as_long_as_it_has_one_of_its_values),
        LAB_TEST(deaths_move_the_first_deed_up_the_ladder),
        LAB_TEST(notice_at_minute_zero_is_given_once),
        LAB_TEST(a_blow_leaves_each_trace_in_six_of_ten),
        LAB_TEST(access_is_misread_by_the_very_draw),
        LAB_TEST(a_machine_escalates_by_mistake_and_people_on_purpose),
        LAB_TEST(what_is_felt_at_minute_zero_needs_no_noticing),
        LAB_TEST(there_are_six_suspects_and_no_seventh),
        LAB_TEST(of_equal_suspects_the_first_leads_and_any_may_be_named),
        LAB_TEST(papers_in_a_drawer_are_a_states),
        LAB_TEST(a_rung_may_ask_for_targets_up_to_a_class),
        LAB_TEST(the_top_rung_ends_the_run),
        LAB_TEST(an_agreed_line_takes_the_place_of_the_private_one),
        LAB_TEST(a_ladder_without_the_line_lifts_nothing_to_it),
        LAB_TEST(a_deed_stands_on_the_ladder_to_the_last_minute_of_the_window),
        LAB_TEST(belief_counts_on_the_ladder_from_the_floor_on),
        LAB_TEST(an_incident_without_a_deed_has_none),
        LAB_TEST(messages_have_keys_of_their_own_and_count_those_of_their_kind),
        LAB_TEST(a_third_actors_letter_is_between_it_and_its_reader),
        LAB_TEST(what_is_for_one_reader_moves_the_temper_of_that_one),
        LAB_TEST(a_packet_hands_over_to_states_what_was_known_in_the_minute_it_left),
        LAB_TEST(what_a_third_actor_says_to_everyone_moves_no_temper),
        LAB_TEST(what_the_reader_has_had_from_minute_zero_costs_nothing_to_show),
        LAB_TEST(what_is_published_on_rung_zero_is_no_broadcast),
        LAB_TEST(what_a_third_actor_feels_and_pays_is_seen_by_neither_state),
        LAB_TEST(a_breach_is_believed_from_the_floor_on),
        LAB_TEST(both_may_owe_an_answer_and_for_each_incident_one),
        LAB_TEST(only_an_answer_to_the_creditor_about_the_matter_pays),
        LAB_TEST(who_is_no_state_owes_nothing_and_is_told_nothing),
        LAB_TEST(a_clause_may_take_its_numbers_from_the_first_parameter),
        LAB_TEST(as_many_fields_as_asked_for_are_enough),
        LAB_TEST(a_norm_binds_states_and_nobody_else),
        LAB_TEST(acts_have_keys_of_their_own_and_count_those_like_them),
        LAB_TEST(acts_are_counted_up_to_255),
        LAB_TEST(only_an_act_that_searches_searches_and_that_even_the_first_incident),
        LAB_TEST(an_order_fires_at_its_severity_and_its_belief),
        LAB_TEST(an_order_may_be_ended_by_the_first_clause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
